using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Teams.Replies;

/// <summary>What Teams does its own way with a verb.</summary>
internal static class InTeams
{
    /// <summary>
    /// Whether pressing it in the message stream opens a dialog. What Legal reads of a case always does: a dialog is seen by one person, and leaves no copy
    /// in the chat's archive.
    /// </summary>
    public static bool OpensDialog(string verb) =>
        Verbs.OpensDialog(verb) || verb is Verbs.LegalInbox or Verbs.LegalCase or Verbs.LegalReply or Verbs.LegalClose;
}
