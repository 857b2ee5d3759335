namespace PolicyBot.Conversation.Turns;

/// <summary>What chat platforms show in a dialog and not in the message stream.</summary>
internal static class InDialog
{
    /// <summary>
    /// Whether pressing it in the message stream opens a dialog. What Legal reads of a case always does: a dialog is seen by one person, and leaves no copy
    /// in the chat's archive. The same holds for the link to Legal's pages.
    /// </summary>
    public static bool Opens(string verb) =>
        Verbs.OpensDialog(verb) || verb is Verbs.LegalInbox or Verbs.LegalCase;
}
