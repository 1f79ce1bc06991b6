"""What the model's docstrings say about its records and their fields."""

from __future__ import annotations

import ast
import inspect
import textwrap
from itertools import pairwise


def summary(cls: type) -> str:
    """Return the first paragraph of a class docstring, on one line.

    >>> from stratkit.model.source import Citation
    >>> summary(Citation)
    'One place in one source.'
    """
    return " ".join((inspect.getdoc(cls) or "").partition("\n\n")[0].split())


def field_texts(cls: type) -> dict[str, str]:
    """Return the string that stands below each field of a class, where there is one."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(cls)))
    body = next(node for node in tree.body if isinstance(node, ast.ClassDef)).body
    texts = {}
    for field, below in pairwise(body):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            texts[field.target.id] = " ".join(below.value.value.split())
    return texts
