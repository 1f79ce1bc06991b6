"""The knowledge base as a static site: pages, finding, drawings, twins for programs.

`pages` turns knowledge into values, `writing` turns values into files, `build` runs both.
"""
