namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>A footnote or an endnote.</summary>
/// <param name="Mark">The sign that the text refers to it with.</param>
/// <param name="Page">Where it begins.</param>
/// <param name="Lines">Its text, without the sign.</param>
internal sealed record PdfNote(string Mark, int Page, List<string> Lines);
