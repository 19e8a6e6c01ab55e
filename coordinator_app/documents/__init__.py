"""Documents made with ReportLab: each function turns a frozen value into the bytes of a tagged PDF."""
