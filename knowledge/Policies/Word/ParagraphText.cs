using DocumentFormat.OpenXml;

namespace PolicyBot.Knowledge.Policies.Word;

/// <summary>What one paragraph says.</summary>
/// <param name="Text">Changes accepted, hidden text and field codes left out.</param>
/// <param name="AllBold">Whether every letter of it is bold.</param>
/// <param name="Notes">Footnotes that it refers to.</param>
/// <param name="Boxes">Text boxes that hang on it.</param>
internal sealed record ParagraphText(string Text, bool AllBold, IReadOnlyList<OpenXmlElement> Notes, IReadOnlyList<OpenXmlElement> Boxes);
