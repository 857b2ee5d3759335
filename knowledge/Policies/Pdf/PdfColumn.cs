namespace PolicyBot.Knowledge.Policies.Pdf;

/// <summary>A stretch of a page whose lines are read from top to bottom: a column, or the whole width.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Number">In the order of reading, through the whole document.</param>
/// <param name="Left">Where its text begins, in points.</param>
/// <param name="Right">Where its text ends.</param>
internal sealed record PdfColumn(int Page, int Number, double Left, double Right)
{
    public double Width => Right - Left;
}
