using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a handler judges a case.</summary>
internal sealed record TriageForm : CaseForm
{
    // Nothing chosen is what the two judgements propose; a list has to have something for it, or nobody could go back to it.
    private const string AsProposed = "proposed";

    public string? Likelihood { get; init; }

    public string? Impact { get; init; }

    public string? Retaliation { get; init; }

    public string? RetaliationReason { get; init; }

    public string? Severity { get; init; }

    public string? Reason { get; init; }

    public override string Verb => Verbs.LegalTriage;

    protected override string Title => Texts.DeskTriageTitle;

    protected override string Heading => Texts.DeskTriageHeading.With(Case);

    protected override string SendTitle => Texts.DeskSave;

    private Likelihood? ChosenLikelihood => FormInput.Named<Likelihood>(Likelihood);

    private Impact? ChosenImpact => FormInput.Named<Impact>(Impact);

    private RetaliationRisk? ChosenRisk => FormInput.Named<RetaliationRisk>(Retaliation);

    private Severity? ChosenSeverity => FormInput.Named<Severity>(Severity);

    /// <summary>Nothing may be wrong with it.</summary>
    public Triage ToTriage() => new()
    {
        Likelihood = ChosenLikelihood!.Value,
        Impact = ChosenImpact!.Value,
        Retaliation = ChosenRisk!.Value,
        RetaliationReason = Trimmed(RetaliationReason),
        Chosen = ChosenSeverity,
        Reason = Trimmed(Reason),
    };

    /// <summary>What a case's triage looks like in the form.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(Triage triage)
    {
        var fields = new Dictionary<string, string>
        {
            [nameof(Likelihood)] = triage.Likelihood.ToString(),
            [nameof(Impact)] = triage.Impact.ToString(),
            [nameof(Retaliation)] = triage.Retaliation.ToString(),
        };
        if (triage.RetaliationReason is { } why)
            fields.Add(nameof(RetaliationReason), why);

        if (triage.Chosen is { } chosen)
            fields.Add(nameof(Severity), chosen.ToString());

        if (triage.Reason is { } reason)
            fields.Add(nameof(Reason), reason);

        return fields;
    }

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
    [
        (nameof(Likelihood), FormInput.ProblemOf(ChosenLikelihood)),
        (nameof(Impact), FormInput.ProblemOf(ChosenImpact)),
        (nameof(Retaliation), FormInput.ProblemOf(ChosenRisk)),
        (nameof(RetaliationReason), FormInput.ProblemOf(RetaliationReason, WorkLimits.Reason, isRequired: ChosenRisk is not (null or RetaliationRisk.None))),
        (nameof(Severity), string.IsNullOrEmpty(Severity) || Severity == AsProposed || ChosenSeverity is not null ? null : Texts.DeskChooseOne),
        (nameof(Reason), FormInput.ProblemOf(Reason, WorkLimits.Reason, isRequired: DiffersFromProposed)),
    ];

    private bool DiffersFromProposed =>
        ChosenSeverity is { } chosen && ChosenLikelihood is { } likelihood && ChosenImpact is { } impact && SeverityMatrix.Of(likelihood, impact) != chosen;

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(Texts.DeskTriageIntro),
        .. CardFields.With(FormInput.Choice(nameof(Likelihood), Texts.DeskLikelihood, Likelihood, FormInput.ChoicesOf(Enum.GetValues<Likelihood>(), WorkWords.Of)), Errors),
        .. CardFields.With(FormInput.Choice(nameof(Impact), Texts.DeskImpact, Impact, FormInput.ChoicesOf(Enum.GetValues<Impact>(), WorkWords.Of)), Errors),
        .. CardFields.With(
            FormInput.Choice(
                nameof(Severity),
                Texts.LegalFactSeverity,
                ChosenSeverity is null ? AsProposed : Severity,
                [new(Texts.DeskSeverityProposed, AsProposed), .. FormInput.ChoicesOf(Enum.GetValues<Severity>(), CaseWords.Of)],
                isRequired: false),
            Errors),
        .. CardFields.With(FormInput.Words(nameof(Reason), Texts.DeskSeverityReason, Reason, WorkLimits.Reason), Errors),
        .. CardFields.With(
            FormInput.Choice(nameof(Retaliation), Texts.DeskRetaliation, Retaliation, FormInput.ChoicesOf(Enum.GetValues<RetaliationRisk>(), WorkWords.Of)), Errors),
        .. CardFields.With(FormInput.Words(nameof(RetaliationReason), Texts.DeskRetaliationReason, RetaliationReason, WorkLimits.Reason), Errors),
    ];

    private static string? Trimmed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
