using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>
/// What a channel of Legal sees of a case: that there is one, how grave, by when, who took it, and the way in. No narrative and no reporter; its first
/// line, which previews show, is the same on every one.
/// </summary>
internal static class CaseNoticeCard
{
    /// <summary>Teams refreshes a card by itself for as many people.</summary>
    public const int MostRefreshed = 60;

    /// <summary>The first line.</summary>
    public static string Heading => Texts.NoticeHeading;

    /// <param name="refreshFor">
    /// Ids of the people of Legal for whom the platform shows it anew by itself. None, or more than it allows: for nobody, since it would ask for everybody who
    /// looks, and whoever is not of Legal would be told so each time.
    /// </param>
    /// <param name="trouble">Why what was pressed was not done.</param>
    public static AdaptiveCard Of(CaseStanding standing, IReadOnlyList<string> refreshFor, string? trouble = null) =>
        CardFrame.Of(
            Heading,
            [.. CardText.WarningIf(trouble), .. Facts(standing), CardText.Note(Texts.NoticeNothingHere)],
            [.. Buttons(standing.Case)]) with
        {
            Refresh = refreshFor.Count is > 0 and <= MostRefreshed
                ? new AdaptiveRefresh { Action = Execute(Texts.MailboxRefreshButton, Verbs.LegalNotice, standing.Case), UserIds = refreshFor }
                : null,
        };

    private static IEnumerable<AdaptiveElement> Facts(CaseStanding standing)
    {
        var summary = standing.Case;
        yield return CardText.Fact(Texts.NoticeFactCase, summary.Number.Text);
        yield return CardText.Fact(Texts.LegalFactCategory, CaseWords.Of(summary.Category));
        yield return CardText.Fact(Texts.LegalFactSeverity, CaseWords.Of(summary.Severity));
        yield return CardText.Fact(Texts.LegalFactStatus, CaseWords.Of(summary.Status));
        if (summary.Acknowledged is { } acknowledged)
            yield return CardText.Fact(Texts.NoticeFactTaken, standing.AcknowledgedBy is { } name ? Texts.NoticeTakenBy.With(name, acknowledged.InWords()) : acknowledged.InWords());
        else
            yield return CardText.Fact(Texts.LegalFactAcknowledgeBy, summary.Clocks.AcknowledgeBy.InWords());

        if (summary.Closed is { } closed)
            yield return CardText.Fact(Texts.NoticeFactClosed, closed.InWords());
        else
            yield return CardText.Fact(Texts.LegalFactFeedbackBy, summary.Clocks.FeedbackBy.InWords());
    }

    private static IEnumerable<AdaptiveAction> Buttons(CaseSummary summary)
    {
        if (summary.Status is CaseStatus.Received)
            yield return Execute(Texts.LegalAcknowledgeButton, Verbs.LegalAcknowledge, summary) with { Style = AdaptiveActionStyle.Positive };

        var field = (WorkACaseDialogue.CaseField, summary.Number.Text);
        yield return CardButtons.Go(Texts.NoticeOpenButton, Verbs.LegalCase, field);
        if (summary.Status is not CaseStatus.Closed)
        {
            yield return CardButtons.Go(Texts.NoticeReplyButton, Verbs.LegalReply, field);
            yield return CardButtons.Go(Texts.NoticeCloseButton, Verbs.LegalClose, field);
        }

        yield return CardButtons.Go(Texts.DeskMoreButton, Verbs.LegalMore, field);
    }

    // Old clients, which do not know Action.Execute, send the same as a message.
    private static AdaptiveExecuteAction Execute(string title, string verb, CaseSummary summary)
    {
        var submit = CardButtons.Go(title, verb, (WorkACaseDialogue.CaseField, summary.Number.Text), (WorkACaseDialogue.FromField, WorkACaseDialogue.FromNotice));

        return new()
        {
            Title = title,
            Verb = verb,
            Data = submit.Data,
            AssociatedInputs = AdaptiveAssociatedInputs.None,
            Fallback = AdaptiveFallback<AdaptiveAction>.To(submit),
        };
    }
}
