"""The values that flow through stratkit: frozen dataclasses, standard library only."""
