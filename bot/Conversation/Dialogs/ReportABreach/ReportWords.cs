using System.Diagnostics;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.ReportABreach;

/// <summary>A report's answers in words, for its form and for whoever reads it.</summary>
internal static class ReportWords
{
    public static string Of(InformationKind kind) => kind switch
    {
        InformationKind.CustomerData => Texts.KindCustomerData,
        InformationKind.PricesAndContracts => Texts.KindPricesAndContracts,
        InformationKind.SourceCode => Texts.KindSourceCode,
        InformationKind.TechnicalDesign => Texts.KindTechnicalDesign,
        InformationKind.FormulaOrProcess => Texts.KindFormulaOrProcess,
        InformationKind.BusinessPlans => Texts.KindBusinessPlans,
        InformationKind.StaffRecords => Texts.KindStaffRecords,
        InformationKind.Other => Texts.KindOther,
        _ => throw new UnreachableException(kind.ToString()),
    };

    public static string Of(Classification classification) => classification switch
    {
        Classification.NotSure => Texts.ClassNotSure,
        Classification.Internal => Texts.ClassInternal,
        Classification.Confidential => Texts.ClassConfidential,
        Classification.Restricted => Texts.ClassRestricted,
        _ => throw new UnreachableException(classification.ToString()),
    };

    public static string Of(LeakPath path) => path switch
    {
        LeakPath.EmailOutside => Texts.PathEmailOutside,
        LeakPath.ChatOrMessaging => Texts.PathChatOrMessaging,
        LeakPath.CloudOrLink => Texts.PathCloudOrLink,
        LeakPath.RemovableMedia => Texts.PathRemovableMedia,
        LeakPath.PaperOrPrint => Texts.PathPaperOrPrint,
        LeakPath.LostOrStolenDevice => Texts.PathLostOrStolenDevice,
        LeakPath.AiToolOrPublicCode => Texts.PathAiToolOrPublicCode,
        LeakPath.SpokenOrPresented => Texts.PathSpokenOrPresented,
        LeakPath.DepartingPerson => Texts.PathDepartingPerson,
        LeakPath.BreakIn => Texts.PathBreakIn,
        LeakPath.NotSure => Texts.PathNotSure,
        _ => throw new UnreachableException(path.ToString()),
    };

    public static string Of(Tristate answer) => answer switch
    {
        Tristate.Yes => Texts.AnswerYes,
        Tristate.No => Texts.AnswerNo,
        Tristate.NotSure => Texts.AnswerNotSure,
        _ => throw new UnreachableException(answer.ToString()),
    };

    public static string Of(ReporterRisk risk) => risk switch
    {
        ReporterRisk.NotSaid => Texts.RiskNotSaid,
        ReporterRisk.None => Texts.RiskNone,
        ReporterRisk.Some => Texts.RiskSome,
        ReporterRisk.High => Texts.RiskHigh,
        _ => throw new UnreachableException(risk.ToString()),
    };

    /// <summary>The answers to choose from, each under its name.</summary>
    public static IReadOnlyList<AdaptiveChoice> Choices<T>(Func<T, string> words, params IReadOnlyList<T> order)
        where T : struct, Enum =>
        [.. order.Select(answer => new AdaptiveChoice(words(answer), answer.ToString()))];

    /// <summary>What is wrong, as a sentence that says what to do.</summary>
    /// <param name="field">Id of the field.</param>
    public static string Of(ReportProblem problem, string field) => problem switch
    {
        ReportProblem.Missing => field is nameof(ReportFields.WhatHappened) or nameof(ReporterFields.ReporterName) ? Texts.ProblemMissing : Texts.ProblemChoose,
        ReportProblem.TooShort => Texts.ProblemTooShort.With(ReportLimits.WhatHappenedAtLeast),
        ReportProblem.TooLong => Texts.ProblemTooLong.With(LimitOf(field)),
        ReportProblem.NotAChoice => Texts.ProblemNotAChoice,
        ReportProblem.NotADate => Texts.ProblemNotADate,
        ReportProblem.InTheFuture => Texts.ProblemInTheFuture,
        ReportProblem.TooLongAgo => Texts.ProblemTooLongAgo,
        ReportProblem.HoldsAReceipt => Texts.ProblemHoldsAReceipt,
        ReportProblem.HoldsAKey => Texts.ProblemHoldsAKey,
        ReportProblem.HoldsACardNumber => Texts.ProblemHoldsACardNumber,
        ReportProblem.HoldsLongCode => Texts.ProblemHoldsLongCode,
        _ => throw new UnreachableException(problem.ToString()),
    };

    private static int LimitOf(string field) => field switch
    {
        nameof(ReportFields.WhatHappened) => ReportLimits.WhatHappened,
        nameof(ReportFields.Unit) => ReportLimits.Unit,
        nameof(ReportFields.WhoIsInvolved) => ReportLimits.WhoIsInvolved,
        nameof(ReportFields.KeepOut) => ReportLimits.KeepOut,
        nameof(ReportFields.Evidence) => ReportLimits.Evidence,
        nameof(ReporterFields.ReporterName) => ReportLimits.ReporterName,
        nameof(ReporterFields.ReporterContact) => ReportLimits.ReporterContact,
        _ => throw new UnreachableException(field),
    };
}
