"""Add reports: send several files, watch how far they are, and see why some failed."""

from typing import Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData, UploadFile

from reportedly.api.pages import MOST_CHARS, READABLE, Sent
from reportedly.model import Given
from reportedly.web.adding import Batch
from reportedly.web.admission import TheLedger, TheSite, TheVisitor, only_reviewers
from reportedly.web.page import Content, add_page
from reportedly.web.refusals import Refusal
from reportedly.web.site import Site

router = APIRouter(tags=["adding"])
MAX_NAME_CHARS, MAX_FACT_CHARS = 150, 300
FIELDS = {
    name: {"type": "string", "maxLength": MAX_FACT_CHARS} for name in ("csrf", "outlet", "published", "title", "url")
}
BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {
                        **FIELDS,
                        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
                    },
                }
            }
        },
    }
}


def upload(site: TheSite) -> Content:
    """Return the limits for sending files, what was sent since the page was started, and what failed."""
    settings = site.settings
    return {
        "limits": {
            "files": settings.max_files,
            "file_bytes": settings.max_file_bytes,
            "upload_bytes": settings.max_upload_bytes,
            "report_chars": MOST_CHARS,
            "endings": READABLE,
        },
        "batches": [to_row(batch) for batch in site.worker.batches()],
        "failures": site.pages.failures(),
    }


def batch(site: TheSite, id: str) -> Content:  # noqa: A002  # its name in the address
    """Return how far a batch is and what became of each of its reports."""
    found = site.worker.batch(id)
    if found is None:
        raise Refusal(404, "This batch is not known any more", "The list of reports shows what was added.")
    return {"batch": to_row(found)}


def to_row(batch: Batch) -> Content:
    """Return a batch as it stands now."""
    outcomes = list(batch.outcomes)
    counts: dict[str, int] = {}
    for one in outcomes:
        counts[one.status] = counts.get(one.status, 0) + 1
    return {
        "id": batch.id,
        "user": batch.user,
        "names": batch.names,
        "state": batch.state,
        "stopped": batch.stopped,
        "reports": batch.reports,
        "done": len(outcomes),
        "counts": counts,
        "outcomes": outcomes,
        "is_over": batch.is_over,
    }


add_page(router, "/upload", "upload.html", upload)
add_page(router, "/upload/{id}", "batch.html", batch)


@router.post("/upload", status_code=303, dependencies=[Depends(only_reviewers)], openapi_extra=BODY)
async def send(request: Request, site: TheSite, visitor: TheVisitor, ledger: TheLedger) -> RedirectResponse:
    """Take files to be read and added; the answer leads to where their progress is seen."""
    form = await request.form(max_files=site.settings.max_files + 1)
    files = [await _to_sent(one, site) for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    if not files:
        raise Refusal(400, "No file was sent", "Choose one at least.")
    if len(files) > site.settings.max_files:
        raise Refusal(413, f"These are more than {site.settings.max_files} files", "Send them in several goes.")
    given = Given(outlet=_fact(form, "outlet"), published=_fact(form, "published"), title=_fact(form, "title"))
    taken = site.worker.take(ledger, visitor.name, files, given)
    return RedirectResponse(f"/upload/{taken.id}", 303)


async def _to_sent(file: UploadFile, site: Site) -> Sent:
    data = await file.read(site.settings.max_file_bytes + 1)
    if len(data) > site.settings.max_file_bytes:
        most = site.settings.max_file_bytes // 1_000_000
        raise Refusal(413, f"{to_name(file.filename)} is larger than {most} MB", "Leave it out, or cut it in parts.")
    return Sent(to_name(file.filename), data)


def to_name(sent: str | None) -> str:
    """Return a file name without folders and without what does not belong into one."""
    last = (sent or "").replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(char for char in last if char.isprintable()).strip(". ")[-MAX_NAME_CHARS:] or "unnamed"


def _fact(form: FormData, name: str) -> str | None:
    found: Any = form.get(name)
    if not isinstance(found, str) or not found.strip():
        return None
    return found.strip()[:MAX_FACT_CHARS]
