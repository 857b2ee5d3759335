namespace PolicyBot.Cases.Desk;

/// <param name="By">A handler's id.</param>
/// <param name="IsPrivileged">Between attorney and client.</param>
internal sealed record ExportedNote(int Number, string By, string Written, bool IsPrivileged, string Text);
