using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>A case as a handler reads it.</summary>
internal static class CaseCard
{
    public static AdaptiveCard Of(CaseFile file, string? notice = null) => CardFrame.Of(
        Texts.LegalCaseHeading.With(file.Case.Number),
        [
            .. CardText.WarningIf(notice),
            .. State(file),
            .. file.Case.Category is Category.Question ? Question(file.Report) : Report(file.Report),
            .. Mailbox(file.Messages),
            .. Trail(file),
        ],
        [.. Buttons(file.Case)]);

    private static IEnumerable<AdaptiveElement> State(CaseFile file)
    {
        var summary = file.Case;
        yield return CardText.Fact(Texts.LegalFactStatus, CaseWords.Of(summary.Status));
        if (summary.Outcome is { } outcome)
            yield return CardText.Fact(Texts.LegalFactOutcome, CaseWords.Of(outcome));

        yield return CardText.Fact(Texts.LegalFactSeverity, CaseWords.Of(summary.Severity));
        yield return CardText.Fact(Texts.LegalFactCategory, CaseWords.Of(summary.Category));
        yield return CardText.Fact(Texts.LegalFactOpened, summary.Opened.InWords());
        yield return CardText.Fact(Texts.LegalFactReporter, file.Reporter?.Name ?? Texts.LegalReporterAnonymous);
        if (file.Reporter?.Contact is { } contact)
            yield return CardText.Fact(Texts.LegalFactContact, contact);

        if (summary.Closed is not null)
            yield break;

        if (summary.Acknowledged is null)
        {
            yield return CardText.Fact(Texts.LegalFactAcknowledgeBy, summary.Clocks.AcknowledgeBy.InWords());
            yield return CardText.Fact(Texts.LegalFactPersonalBy, summary.Clocks.PersonalAnswerBy.InWords());
        }

        yield return CardText.Fact(Texts.LegalFactFeedbackBy, summary.Clocks.FeedbackBy.InWords());
    }

    private static IEnumerable<AdaptiveElement> Question(ReportContent report) =>
        [CardText.Subheading(Texts.LegalQuestionHeading), CardText.Quote(report.WhatHappened)];

    private static IEnumerable<AdaptiveElement> Report(ReportContent report)
    {
        yield return CardText.Subheading(Texts.LegalReportHeading);
        yield return CardText.Quote(report.WhatHappened);
        yield return CardText.Fact(Texts.LegalFactInformation, string.Join("; ", report.Information.Select(ReportWords.Of)));
        yield return CardText.Fact(Texts.LegalFactClass, ReportWords.Of(report.Classification));
        yield return CardText.Fact(Texts.LegalFactHow, ReportWords.Of(report.HowItGotOut));
        if (report.NoticedOn is { } noticed)
            yield return CardText.Fact(Texts.LegalFactNoticed, new Primitives.UtcDay(noticed).InWords());

        if (report.Unit is { } unit)
            yield return CardText.Fact(Texts.LegalFactUnit, unit);

        if (report.Country is { } country)
            yield return CardText.Fact(Texts.LegalFactCountry, Countries.All.GetValueOrDefault(country, country));

        yield return CardText.Fact(Texts.LegalFactGoingOn, ReportWords.Of(report.StillGoingOn));
        yield return CardText.Fact(Texts.LegalFactManagement, ReportWords.Of(report.ManagementKnows));
        yield return CardText.Fact(Texts.LegalFactRisk, ReportWords.Of(report.RiskToMe));
        if (report.WhoIsInvolved is { } involved)
        {
            yield return CardText.Note(Texts.LegalFactInvolved);
            yield return CardText.Quote(involved);
        }

        if (report.Evidence is { } evidence)
        {
            yield return CardText.Note(Texts.LegalFactEvidence);
            yield return CardText.Quote(evidence);
        }
    }

    private static IEnumerable<AdaptiveElement> Mailbox(IReadOnlyList<Message> messages)
    {
        yield return CardText.Subheading(Texts.LegalMessagesHeading);
        if (messages.Count == 0)
            yield return CardText.Paragraph(Texts.LegalNoMessages);

        foreach (var message in messages)
        {
            yield return CardText.Note((message.Sender is Sender.Legal ? Texts.LegalFromLegal : Texts.LegalFromReporter).With(message.Written.InWords()));
            yield return CardText.Quote(message.Text);
        }
    }

    private static IEnumerable<AdaptiveElement> Trail(CaseFile file)
    {
        yield return CardText.Subheading(Texts.LegalTrailHeading);
        foreach (var entry in file.Trail)
            yield return CardText.Foreign(Texts.LegalTrailLine.With(entry.Sequence, entry.Stamp.InWords(), entry.Deed, entry.Actor)) with { Spacing = AdaptiveSpacing.None };

        yield return file.TrailIsWhole ? CardText.Note(Texts.LegalTrailWhole) : CardText.Warning(Texts.LegalTrailBroken);
    }

    private static IEnumerable<AdaptiveAction> Buttons(CaseSummary summary)
    {
        var field = (WorkACaseDialogue.CaseField, summary.Number.Text);
        if (summary.Status is CaseStatus.Received)
            yield return CardButtons.Go(Texts.LegalAcknowledgeButton, Verbs.LegalAcknowledge, field);

        if (summary.Status is not CaseStatus.Closed)
        {
            yield return CardButtons.Go(Texts.LegalReplyButton, Verbs.LegalReply, field);
            yield return CardButtons.Go(Texts.LegalCloseButton, Verbs.LegalClose, field);
        }

        yield return CardButtons.Go(Texts.LegalBackButton, Verbs.LegalInbox);
    }
}
