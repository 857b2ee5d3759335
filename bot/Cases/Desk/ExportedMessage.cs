namespace PolicyBot.Cases.Desk;

/// <param name="Sender"><c>Reporter</c> or <c>Legal</c>.</param>
/// <param name="Written">A day, or a time in UTC.</param>
internal sealed record ExportedMessage(int Number, string Sender, string Written, string Text);
