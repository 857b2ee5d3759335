using System.Collections.Frozen;
using PolicyBot.Channels.Web.Legal.SignIn;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Channels.Web;

internal static class Lanes
{
    private static readonly string[] Reporting =
    [
        Verbs.Report, Verbs.ReportNamed, Verbs.ReportAnonymous, Verbs.FileNamed, Verbs.FileAnonymous,
        Verbs.Mailbox, Verbs.MailboxOpen, Verbs.MailboxRefresh, Verbs.MailboxWrite, Verbs.Close,
    ];

    private static readonly string[] Deeds =
    [
        Verbs.LegalReply, Verbs.LegalClose, Verbs.LegalApprove, Verbs.LegalReopen, Verbs.LegalTriage, Verbs.LegalLower, Verbs.LegalMove, Verbs.LegalNote, Verbs.LegalTags,
        Verbs.LegalLink, Verbs.LegalMerge, Verbs.LegalAssign, Verbs.LegalBar, Verbs.LegalRecuse, Verbs.LegalTick, Verbs.LegalAskName, Verbs.LegalGiveName, Verbs.LegalEnter,
    ];

    /// <summary>Asks, reports and reads mailboxes.</summary>
    public static Lane Chat { get; } = new()
    {
        Page = "/",
        File = "chat.html",
        Turns = "/chat/turns",
        Buttons = FrozenSet.Create([Verbs.Help, Verbs.Files, Verbs.Ask, Verbs.AskMore, Verbs.AskLegal, Verbs.AskLegalSend, Verbs.FeedbackYes, Verbs.FeedbackNo, Verbs.FeedbackSend, .. Reporting]),
        TakesText = true,
        IsLocal = true,
        Asker = _ => new Asker.Anonymous(),
    };

    /// <summary>The one public address where reports are taken and mailboxes are read, the same for everyone.</summary>
    public static Lane Report { get; } = new()
    {
        Page = "/report",
        File = "report.html",
        Turns = "/report/turns",
        Buttons = FrozenSet.Create([Verbs.Help, Verbs.Files, .. Reporting]),
        TakesText = false,
        IsLocal = false,
        Asker = _ => new Asker.Anonymous(),
    };

    /// <summary>Legal's desk, for whom its door lets in.</summary>
    public static Lane Legal { get; } = new()
    {
        Page = "/legal",
        Turns = "/legal/turns",
        Buttons = FrozenSet.Create([Verbs.LegalInbox, Verbs.LegalDesk, Verbs.LegalCase, Verbs.LegalNotice, Verbs.LegalAcknowledge, Verbs.LegalMore, Verbs.LegalChecklist, .. Deeds, .. Deeds.Select(Verbs.SentOf)]),
        TakesText = false,
        IsLocal = false,
        Asker = http => new Asker.Handler(DeskVisit.Of(http).Person),
    };

    /// <summary>What the owners of policies should mend.</summary>
    public static Lane Gaps { get; } = new()
    {
        Page = "/gaps",
        File = "gaps.html",
        Turns = "/gaps/turns",
        Buttons = FrozenSet.Create(Verbs.Gaps),
        TakesText = false,
        IsLocal = true,
        Asker = _ => new Asker.PolicyOwner("web:local-owner", "Policy owner (local try-out)"),
    };
}
