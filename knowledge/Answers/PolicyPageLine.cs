namespace PolicyBot.Knowledge.Answers;

/// <summary>A sentence, a list item or a table row, as it is quoted.</summary>
/// <param name="Text">Its list marker included; the cells of a row divided by bars.</param>
/// <param name="Kind">What it is in the document.</param>
/// <param name="Depth">Of a list item how deep it is nested, from 1; otherwise 0.</param>
/// <param name="Block">Lines of one paragraph, list item or row have the same number.</param>
public sealed record PolicyPageLine(string Text, PolicyPageKind Kind, int Depth, int Block);
