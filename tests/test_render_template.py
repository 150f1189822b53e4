"""Templates: what they may do, what they may not, and how their faults are told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.document import Document, Text, plain, spans_of, walk
from briefings.errors import TemplateError
from briefings.render.markup import read_document
from briefings.render.template import environment, fill

HEAD = '<document title="T" issued="2026-01-02">'


def document(folder: Path, source: str, **view: object) -> Document:
    """The document of a template with this source."""
    (folder / "own.xml.j2").write_text(source, encoding="utf-8")
    return read_document(fill(environment(folder), "own.xml.j2", view), "own.xml.j2")


def fault(folder: Path, source: str, **view: object) -> TemplateError:
    """The error that a template with this source gives."""
    with pytest.raises(TemplateError) as caught:
        document(folder, source, **view)
    return caught.value


@pytest.mark.parametrize(
    ("line_three", "line", "said"),
    [
        ("<blink>x</blink>", 3, "<blink>"),
        ("<b>x</b>", 3, "outside a paragraph"),
        ("stray text", 1, "stray text"),
        ("<p>x", 3, "mismatch"),
        ("<p><h2>x</h2></p>", 3, "<h2>"),
        ('<p colour="red">x</p>', 3, "'colour'"),
        ('<p class="huge">x</p>', 3, "'huge'"),
        ("<ul><p>x</p></ul>", 3, "<li>"),
        ("<table label='t'><tr><td>x</td></tr></table>", 3, "first row"),
        ("<table label='t'><tr><th>x</th></tr><tr></tr></table>", 3, "same number"),
        ("<table><tr><th>x</th></tr></table>", 3, "'caption'"),
        ('<table label="t" widths="1 2"><tr><th>x</th></tr></table>', 3, "widths"),
        ('<columns count="two"/>', 3, "no number"),
        ("<question number='1'><choice>x</choice></question>", 3, "<stem>"),
        ("<qr text='x'/>", 3, "'alt'"),
        ("{{ missing }}", 3, "missing"),
        ("{% if %}", 3, ""),
        ("{{ 1 / 0 }}", 3, "zero"),
    ],
)
def test_a_fault_is_told_with_template_line_and_tag(
    tmp_path: Path, line_three: str, line: int, said: str
) -> None:
    error = fault(tmp_path, f"{HEAD}\n<h1>T</h1>\n{line_three}\n</document>")
    assert error.template == "own.xml.j2"
    assert error.line == line
    assert said in str(error)


def test_the_line_is_that_of_the_template_and_not_of_the_filled_page(tmp_path: Path) -> None:
    loop = "{% for n in range(50) %}\n<p>{{ n }}</p>\n{% endfor %}"
    source = f"{HEAD}\n<h1>T</h1>\n{loop}\n<bad/>\n</document>"
    assert fault(tmp_path, source).line == 6


def test_a_fault_in_a_macro_names_the_file_of_the_macro(tmp_path: Path) -> None:
    (tmp_path / "mine.xml.j2").write_text("{% macro m() %}\n<bad/>\n{% endmacro %}")
    source = f'{{% import "mine.xml.j2" as mine %}}\n{HEAD}<h1>T</h1>{{{{ mine.m() }}}}</document>'
    error = fault(tmp_path, source)
    assert (error.template, error.line) == ("mine.xml.j2", 2)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('<p><a href="#nowhere">x</a></p>', "#nowhere"),
        ('<p id="a">x</p><p id="a">y</p>', "twice"),
        ("<h3>deep</h3>", "<h2>"),
    ],
)
def test_links_that_do_not_arrive_and_headings_that_skip_are_refused(
    tmp_path: Path, body: str, said: str
) -> None:
    assert said in str(fault(tmp_path, f"{HEAD}<h1>T</h1>{body}</document>"))


@pytest.mark.parametrize(
    "expression",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ words.__class__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self.__init__ }}",
        "{{ words|attr('__class__') }}",
        "{{ '%s'|format(words) }}",
        "{{ words|safe }}",
        "{{ words|tojson }}",
        "{{ words|xmlattr }}",
        "{{ words.append('x') }}",
        "{% include '/etc/passwd' %}",
        "{% include '../secret.txt' %}",
        "{% autoescape false %}{{ words }}{% endautoescape %}",
        "{{ lipsum() }}",
        "{{ namespace() }}",
    ],
)
def test_a_template_cannot_reach_out_of_its_sandbox(tmp_path: Path, expression: str) -> None:
    templates = tmp_path / "templates"
    templates.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    source = f"{HEAD}<h1>T</h1><p>{expression}</p></document>"
    fault(templates, source, words=["<b>x</b>"])


@given(st.text(max_size=200))
def test_text_never_becomes_markup_wherever_it_stands(text: str) -> None:
    from briefings.render.wording import clean

    hostile = clean(f"<b>{text}</b></p><h1>&amp;{text}]]>" + text)
    source = (
        '<document title="{{ t }}" issued="2026-01-02"><h1>{{ t }}</h1>'
        "<p><b>{{ t }}</b></p><ul><li>{{ t }}</li></ul>"
        '<table label="{{ t }}"><tr><th>{{ t }}</th></tr><tr><td>{{ t }}</td></tr></table>'
        '<question number="1"><stem>{{ t }}</stem><choice>{{ t }}</choice></question>'
        '<qr text="x" alt="{{ t }}"/></document>'
    )
    sandbox = environment(None)
    read = read_document(sandbox.from_string(source).render(t=hostile), "hostile")
    blocks = list(walk(read.blocks))
    assert [type(block).__name__ for block in blocks] == [
        "Heading", "Paragraph", "Listing", "Paragraph", "Table", "Question", "Paragraph", "QrCode",
    ]  # fmt: skip
    expected = " ".join(hostile.replace("\u00a0", "\0").split(" ")).split()
    for block in blocks:
        spans = tuple(spans_of(block))
        if isinstance(block, type(blocks[4])):
            spans = block.head[0].spans
        if spans:
            assert plain(spans).replace("\u00a0", "\0").split() == expected
            assert all(isinstance(span, Text) for span in spans)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:x", ""])
def test_a_link_that_is_no_web_address_is_plain_text(tmp_path: Path, address: str) -> None:
    source = f'{HEAD}<h1>T</h1><p><a href="{{{{ link }}}}">x</a></p></document>'
    read = document(tmp_path, source, link=address)
    (span,) = next(spans_of(block) for block in walk(read.blocks) if "Para" in type(block).__name__)
    assert span == Text("x")


def test_a_template_of_ones_own_goes_before_the_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "macros.xml.j2").write_text("{% macro hello() %}<p>own</p>{% endmacro %}")
    source = f'{{% import "macros.xml.j2" as m %}}{HEAD}<h1>T</h1>{{{{ m.hello() }}}}</document>'
    texts = [plain(tuple(spans_of(block))) for block in document(tmp_path, source).blocks]
    assert texts == ["T", "own"]


def test_white_space_of_the_template_is_not_printed(tmp_path: Path) -> None:
    source = f"{HEAD}<h1>\n  A\n  <b> b </b>\n <br/> c\n</h1></document>"
    (heading,) = document(tmp_path, source).blocks
    texts = [span.text if isinstance(span, Text) else "|" for span in spans_of(heading)]
    assert texts == ["A ", "b", "|", "c"]
