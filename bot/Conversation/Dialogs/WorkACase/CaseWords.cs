using System.Diagnostics;
using PolicyBot.Cases;
using PolicyBot.Conversation.Cards.Styles;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>What stands in the clear of a case, in Legal's words.</summary>
internal static class CaseWords
{
    public static string Of(Category category) => category switch
    {
        Category.Question => Texts.CategoryQuestion,
        Category.Disclosure => Texts.CategoryDisclosure,
        Category.LossOrTheft => Texts.CategoryLossOrTheft,
        Category.Departure => Texts.CategoryDeparture,
        Category.Intrusion => Texts.CategoryIntrusion,
        Category.Unclear => Texts.CategoryUnclear,
        _ => throw new UnreachableException(category.ToString()),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Normal => Texts.SeverityNormal,
        Severity.High => Texts.SeverityHigh,
        Severity.Critical => Texts.SeverityCritical,
        _ => throw new UnreachableException(severity.ToString()),
    };

    public static AdaptiveTextColor ColourOf(Severity severity) => severity switch
    {
        Severity.Critical => AdaptiveTextColor.Attention,
        _ => AdaptiveTextColor.Default,
    };

    public static string Of(CaseStatus status) => status switch
    {
        CaseStatus.Received => Texts.LegalStatusReceived,
        CaseStatus.Acknowledged => Texts.LegalStatusAcknowledged,
        CaseStatus.InReview => Texts.LegalStatusInReview,
        CaseStatus.AwaitingReporter => Texts.LegalStatusAwaitingReporter,
        CaseStatus.Closed => Texts.LegalStatusClosed,
        _ => throw new UnreachableException(status.ToString()),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Substantiated => Texts.LegalOutcomeSubstantiated,
        Outcome.PartlySubstantiated => Texts.LegalOutcomePartlySubstantiated,
        Outcome.NotSubstantiated => Texts.LegalOutcomeNotSubstantiated,
        Outcome.OutOfScope => Texts.LegalOutcomeOutOfScope,
        Outcome.Answered => Texts.LegalOutcomeAnswered,
        Outcome.Duplicate => Texts.LegalOutcomeDuplicate,
        _ => throw new UnreachableException(outcome.ToString()),
    };
}
