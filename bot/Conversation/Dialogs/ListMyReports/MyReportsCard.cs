using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Dialogs.OpenMailbox;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.ListMyReports;

/// <summary>The reports that somebody filed under their name: number, state, days. No narrative and no outcome: those stand in the mailbox, which opens from here to whoever filed.</summary>
internal static class MyReportsCard
{
    /// <param name="reports">At least one.</param>
    /// <param name="page">As a button carried it.</param>
    public static AdaptiveCard Of(IReadOnlyList<CaseSummary> reports, string? page) => CardPages.Of(
        [.. reports.Select(Line)],
        page,
        (title, number) => CardButtons.Go(title, Verbs.MyReports, (CardPages.Field, number)),
        shown => Frame([CardText.Paragraph(Texts.MyReportsIntro), .. shown]));

    public static AdaptiveCard Empty() => Frame([CardText.Paragraph(Texts.MyReportsEmpty)]);

    /// <summary>Where the channel cannot tell who somebody is, or whether they filed.</summary>
    public static AdaptiveCard NotHere() => Frame([CardText.Paragraph(Texts.MyReportsNotHere)]);

    public static AdaptiveCard NotReadable() => Frame([CardText.Warning(Texts.MyReportsNotReadable)]);

    private static AdaptiveCard Frame(IReadOnlyList<AdaptiveElement> body) => CardFrame.Of(
        Texts.MyReportsHeading,
        [.. body, CardText.Note(Texts.MyReportsNotListed) with { Separator = true }],
        CardButtons.Go(Texts.ButtonMailbox, Verbs.Mailbox),
        CardButtons.Close());

    private static AdaptiveContainer Line(CaseSummary report) => new()
    {
        Separator = true,
        Items =
        [
            new AdaptiveTextBlock { Text = report.Number.Text, Weight = AdaptiveTextWeight.Bolder, Wrap = true },
            CardText.Fact(Texts.MailboxStatus, MailboxCards.StatusOf(report)),
            CardText.Fact(Texts.MyReportsFiled, report.Opened.Day.InWords()),
            report.Acknowledged is { } acknowledged
                ? CardText.Fact(Texts.MyReportsAcknowledged, acknowledged.Day.InWords())
                : CardText.Fact(Texts.MailboxAcknowledgeBy, report.Clocks.AcknowledgeBy.InWords()),
            report.Closed is { } closed
                ? CardText.Fact(Texts.MyReportsClosed, closed.Day.InWords())
                : CardText.Fact(Texts.MailboxFeedbackBy, report.Clocks.FeedbackBy.InWords()),
            new AdaptiveActionSet { Actions = [CardButtons.Go(Texts.DeskMailboxMine, Verbs.MailboxMine, (Verbs.CaseField, report.Number.Text)) with { Tooltip = report.Number.Text }] },
        ],
    };
}
