using System.Diagnostics;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Conflicts;

namespace PolicyBot.Conversation.Dialogs.WorkACase;

/// <summary>Casework in words.</summary>
internal static class WorkWords
{
    public static string Of(Likelihood likelihood) => likelihood switch
    {
        Likelihood.Unlikely => Texts.DeskLikelihoodUnlikely,
        Likelihood.Possible => Texts.DeskLikelihoodPossible,
        Likelihood.Likely => Texts.DeskLikelihoodLikely,
        _ => throw new UnreachableException(likelihood.ToString()),
    };

    public static string Of(Impact impact) => impact switch
    {
        Impact.Limited => Texts.DeskImpactLimited,
        Impact.Serious => Texts.DeskImpactSerious,
        Impact.Severe => Texts.DeskImpactSevere,
        _ => throw new UnreachableException(impact.ToString()),
    };

    public static string Of(RetaliationRisk risk) => risk switch
    {
        RetaliationRisk.None => Texts.DeskRiskNone,
        RetaliationRisk.Low => Texts.DeskRiskLow,
        RetaliationRisk.Medium => Texts.DeskRiskMedium,
        RetaliationRisk.High => Texts.DeskRiskHigh,
        _ => throw new UnreachableException(risk.ToString()),
    };

    public static string Of(ConflictReason reason) => reason switch
    {
        ConflictReason.Named => Texts.DeskBarredNamed,
        ConflictReason.KeptOut => Texts.DeskBarredKeptOut,
        ConflictReason.Manager => Texts.DeskBarredManager,
        ConflictReason.Lead => Texts.DeskBarredLead,
        ConflictReason.Recused => Texts.DeskBarredRecused,
        _ => throw new UnreachableException(reason.ToString()),
    };

    public static string Of(StepState state) => state switch
    {
        StepState.Open => Texts.DeskStepOpen,
        StepState.Done => Texts.DeskStepDone,
        StepState.NotApplicable => Texts.DeskStepNotApplicable,
        _ => throw new UnreachableException(state.ToString()),
    };

    public static string Of(ReleaseReason reason) => reason switch
    {
        ReleaseReason.FollowUp => Texts.DeskReleaseFollowUp,
        ReleaseReason.LegalDuty => Texts.DeskReleaseLegalDuty,
        ReleaseReason.Consent => Texts.DeskReleaseConsent,
        _ => throw new UnreachableException(reason.ToString()),
    };

    public static string Of(ReportSource source) => source switch
    {
        ReportSource.Phone => Texts.DeskSourcePhone,
        ReportSource.InPerson => Texts.DeskSourceInPerson,
        ReportSource.Letter => Texts.DeskSourceLetter,
        ReportSource.Email => Texts.DeskSourceEmail,
        _ => throw new UnreachableException(source.ToString()),
    };

    /// <summary>What was wrong, as a sentence that says what to do.</summary>
    public static string Of(WorkProblem problem) => problem switch
    {
        WorkProblem.Missing => Texts.LegalReplyMissing,
        WorkProblem.TooLong => Texts.DeskProblemTooLong,
        WorkProblem.TooMany => Texts.DeskProblemTooMany,
        WorkProblem.NotAChoice => Texts.DeskChooseOne,
        WorkProblem.NotAPersonForThis => Texts.DeskProblemPerson,
        WorkProblem.OpenedLater => Texts.DeskProblemOpenedLater,
        _ => throw new UnreachableException(problem.ToString()),
    };
}
