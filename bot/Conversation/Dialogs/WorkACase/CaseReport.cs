using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Dialogs.ReportABreach;
using PolicyBot.Primitives;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>What a case was opened by: a report, or a question.</summary>
internal static class CaseReport
{
    public static IEnumerable<AdaptiveElement> Of(CaseFile file) => file.Case.Category is Category.Question
        ? [CardText.Subheading(Texts.LegalQuestionHeading), .. CardPieces.Quote(file.Report.WhatHappened)]
        :
        [
            CardText.Subheading(Texts.LegalReportHeading),
            .. CardPieces.Quote(file.Report.WhatHappened),
            .. Facts(file.Report),
            .. Told(Texts.LegalFactInvolved, file.Report.WhoIsInvolved),
            .. file.Report.KeepOut is { } person ? [CardText.Fact(Texts.DeskFactKeptOut, person)] : Array.Empty<AdaptiveElement>(),
            .. Told(Texts.LegalFactEvidence, file.Report.Evidence),
        ];

    private static IEnumerable<AdaptiveElement> Facts(ReportContent report)
    {
        if (report.Clause is { } clause)
            yield return CardText.Fact(Texts.DeskFactClause, ClauseWords.Of(clause));

        yield return CardText.Fact(Texts.LegalFactInformation, string.Join("; ", report.Information.Select(ReportWords.Of)));
        yield return CardText.Fact(Texts.LegalFactClass, ReportWords.Of(report.Classification));
        yield return CardText.Fact(Texts.LegalFactHow, ReportWords.Of(report.HowItGotOut));
        if (report.NoticedOn is { } noticed)
            yield return CardText.Fact(Texts.LegalFactNoticed, new UtcDay(noticed).InWords());

        if (report.Unit is { } unit)
            yield return CardText.Fact(Texts.LegalFactUnit, unit);

        if (report.Country is { } country)
            yield return CardText.Fact(Texts.LegalFactCountry, Countries.All.GetValueOrDefault(country, country));

        yield return CardText.Fact(Texts.LegalFactGoingOn, ReportWords.Of(report.StillGoingOn));
        yield return CardText.Fact(Texts.LegalFactManagement, ReportWords.Of(report.ManagementKnows));
        yield return CardText.Fact(Texts.LegalFactRisk, ReportWords.Of(report.RiskToMe));
    }

    private static IEnumerable<AdaptiveElement> Told(string name, string? words) => words is null ? [] : [CardText.Note(name), .. CardPieces.Quote(words)];
}
