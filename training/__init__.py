"""Train the reader from annotated corpora and write it as ONNX; needs PyTorch, never imported by the package."""
