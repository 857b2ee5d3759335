using System.Globalization;
using PolicyBot.Cases.Casework;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Turns;
using PolicyBot.Reports;

namespace PolicyBot.Conversation.Dialogs.ReportABreach;

/// <summary>The form of a report, empty or with what was typed and what is wrong with it.</summary>
internal sealed record ReportForm
{
    /// <summary>Under which name the form's button carries the ticket.</summary>
    public const string TicketField = "ticket";

    /// <summary>The box that says that a report is not about the clause of a policy that is shown.</summary>
    public const string WithoutClauseField = "WithoutClause";

    /// <summary>As what it is filed: <see cref="Verbs.FileNamed"/> or <see cref="Verbs.FileAnonymous"/>.</summary>
    public required string FileVerb { get; init; }

    public required string Ticket { get; init; }

    /// <summary>The last day that can be chosen as noticed.</summary>
    public required DateOnly Today { get; init; }

    public ReportFields Fields { get; init; } = new();

    /// <summary>Named reports only.</summary>
    public ReporterFields Reporter { get; init; } = new(null, null);

    /// <summary>Sentences by field id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>A sentence about the whole form, above everything else.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether something looks like a secret, so that the reporter is asked whether it is one.</summary>
    public bool OffersSendAsWritten { get; init; }

    /// <summary>As typed, where a handler enters what came another way.</summary>
    public string? Source { get; init; }

    private bool IsNamed => FileVerb == Verbs.FileNamed;

    private bool IsEntered => FileVerb == Verbs.LegalEnterSend;

    private PolicyClause? Clause => PolicyClause.TryParse(Fields.Clause, out var clause) ? clause : null;

    public DialogStep ToDialog() => new DialogStep.Show(IsEntered ? Texts.DeskEnterTitle : Texts.ReportTitle, ToCard()) { Errors = Errors };

    public AdaptiveCard ToCard() => CardFrame.Of(
        IsEntered ? Texts.DeskEnterHeading : IsNamed ? Texts.ReportFormNamedHeading : Texts.ReportFormAnonymousHeading,
        [
            .. CardText.WarningIf(Trouble),
            .. AboutReporter(),
            .. AboutClause(),
            CardText.Warning(Texts.ReportFormSecretNote),
            .. WhatHappened(),
            .. WhereAndWho(),
            .. SafetyAndEvidence(),
            .. SendAsWritten(),
        ],
        CardButtons.Submit(Texts.ReportSendButton, FileVerb, [(TicketField, Ticket), .. Clause is null ? [] : new[] { (nameof(ReportFields.Clause), Clause.ToString()) }]),
        CardButtons.Cancel());

    private IReadOnlyList<AdaptiveElement> AboutReporter() => IsEntered ? Entered() : !IsNamed
        ? [CardText.Note(Texts.ReportFormAnonymousNote), CardText.Note(Texts.DeskNewsAnonymous)]
        :
        [
            CardText.Subheading(Texts.ReportReporterHeading),
            .. CardFields.With(
                new AdaptiveTextInput
                {
                    Id = nameof(ReporterFields.ReporterName),
                    Label = Texts.ReportReporterName,
                    Value = Reporter.ReporterName,
                    MaxLength = ReportLimits.ReporterName,
                    IsRequired = true,
                    ErrorMessage = Sentence(Texts.ProblemMissing),
                },
                Errors),
            .. Text(nameof(ReporterFields.ReporterContact), Texts.ReportReporterContact, Texts.ReportReporterContactHint, Reporter.ReporterContact, ReportLimits.ReporterContact, isMultiline: false),
            CardText.Note(Texts.DeskNewsNamed),
        ];

    private IReadOnlyList<AdaptiveElement> Entered() =>
    [
        CardText.Paragraph(Texts.DeskEnterIntro),
        .. Choice(nameof(Source), Texts.DeskEnterSource, Source, ReportWords.Choices(WorkWords.Of, Enum.GetValues<ReportSource>())),
        .. Text(nameof(ReporterFields.ReporterName), Texts.DeskEnterName, null, Reporter.ReporterName, ReportLimits.ReporterName, isMultiline: false),
        .. Text(nameof(ReporterFields.ReporterContact), Texts.DeskEnterContact, null, Reporter.ReporterContact, ReportLimits.ReporterContact, isMultiline: false),
    ];

    private IReadOnlyList<AdaptiveElement> AboutClause() => Clause is not { } clause
        ? []
        :
        [
            CardText.Fact(Texts.DeskFactClause, ClauseWords.Of(clause)),
            new AdaptiveToggleInput { Id = WithoutClauseField, Label = Texts.DeskClauseLabel, Title = Texts.DeskAboutClauseDrop, Wrap = true },
        ];

    private IReadOnlyList<AdaptiveElement> WhatHappened() =>
    [
        CardText.Subheading(Texts.ReportWhatHeading),
        .. CardFields.With(
            new AdaptiveTextInput
            {
                Id = nameof(ReportFields.WhatHappened),
                Label = Texts.ReportWhatHappened,
                Placeholder = Texts.ReportWhatHappenedHint,
                Value = Fields.WhatHappened,
                MaxLength = ReportLimits.WhatHappened,
                IsMultiline = true,
                IsRequired = true,
                ErrorMessage = Sentence(Texts.ProblemMissing),
            },
            Errors),
        .. Information(),
        .. Choice(
            nameof(ReportFields.Classification),
            Texts.ReportClassification,
            Fields.Classification,
            ReportWords.Choices(ReportWords.Of, Classification.Restricted, Classification.Confidential, Classification.Internal, Classification.NotSure)),
        .. Choice(nameof(ReportFields.HowItGotOut), Texts.ReportHowItGotOut, Fields.HowItGotOut, ReportWords.Choices(ReportWords.Of, Enum.GetValues<LeakPath>())),
        .. CardFields.With(
            new AdaptiveDateInput { Id = nameof(ReportFields.NoticedOn), Label = Texts.ReportNoticedOn, Value = NoticedOn(), Max = Today.AddDays(1) },
            Errors),
        .. Choice(nameof(ReportFields.StillGoingOn), Texts.ReportStillGoingOn, Fields.StillGoingOn, YesOrNo()),
    ];

    // A box each, not one set of choices: clients draw the boxes of a set closer together than a finger is wide.
    private IEnumerable<AdaptiveElement> Information()
    {
        yield return CardText.Question(Texts.ReportInformation);
        if (Errors.TryGetValue(nameof(ReportFields.Information), out var error))
            yield return CardFields.Error(error);

        var chosen = Fields.Information?.Split(',') ?? [];
        foreach (var kind in Enum.GetValues<InformationKind>())
        {
            yield return new AdaptiveToggleInput
            {
                Id = ReportFields.BoxOf(kind),
                Label = null,
                Title = ReportWords.Of(kind),
                Value = chosen.Contains(kind.ToString(), StringComparer.Ordinal) ? "true" : null,
                Wrap = true,
            };
        }
    }

    private IReadOnlyList<AdaptiveElement> WhereAndWho() =>
    [
        CardText.Subheading(Texts.ReportWhereHeading),
        .. Text(nameof(ReportFields.Unit), Texts.ReportUnit, null, Fields.Unit, ReportLimits.Unit, isMultiline: false),
        .. CardFields.With(
            new AdaptiveChoiceSetInput
            {
                Id = nameof(ReportFields.Country),
                Label = Texts.ReportCountry,
                Placeholder = Texts.ReportCountryNone,
                Value = Fields.Country,
                Choices = [.. Countries.All.Select(country => new AdaptiveChoice(country.Value, country.Key))],
            },
            Errors),
        .. Text(nameof(ReportFields.WhoIsInvolved), Texts.ReportWhoIsInvolved, Texts.ReportWhoIsInvolvedHint, Fields.WhoIsInvolved, ReportLimits.WhoIsInvolved),
        .. Text(nameof(ReportFields.KeepOut), Texts.DeskKeepOut, Texts.DeskKeepOutHint, Fields.KeepOut, ReportLimits.KeepOut, isMultiline: false),
        .. Choice(nameof(ReportFields.ManagementKnows), Texts.ReportManagementKnows, Fields.ManagementKnows ?? nameof(Tristate.NotSure), YesOrNo()),
    ];

    private IReadOnlyList<AdaptiveElement> SafetyAndEvidence() =>
    [
        CardText.Subheading(Texts.ReportSafetyHeading),
        .. Choice(
            nameof(ReportFields.RiskToMe),
            Texts.ReportRiskToMe,
            Fields.RiskToMe ?? nameof(ReporterRisk.NotSaid),
            ReportWords.Choices(ReportWords.Of, ReporterRisk.None, ReporterRisk.Some, ReporterRisk.High, ReporterRisk.NotSaid)),
        .. Text(nameof(ReportFields.Evidence), Texts.ReportEvidence, Texts.ReportEvidenceHint, Fields.Evidence, ReportLimits.Evidence),
    ];

    private IReadOnlyList<AdaptiveElement> SendAsWritten() => !OffersSendAsWritten
        ? []
        : [new AdaptiveToggleInput { Id = nameof(ReportFields.SendAsWritten), Label = Texts.ReportSendAsWrittenLabel, Title = Texts.ReportSendAsWritten, Value = Fields.SendAsWritten, Wrap = true }];

    private IReadOnlyList<AdaptiveElement> Text(string id, string label, string? hint, string? value, int limit, bool isMultiline = true) =>
        CardFields.With(new AdaptiveTextInput { Id = id, Label = label, Placeholder = hint, Value = value, MaxLength = limit, IsMultiline = isMultiline }, Errors);

    private IReadOnlyList<AdaptiveElement> Choice(string id, string label, string? value, IReadOnlyList<AdaptiveChoice> choices) =>
        CardFields.With(
            new AdaptiveChoiceSetInput
            {
                Id = id,
                Label = label,
                Value = value,
                Choices = choices,
                Placeholder = Texts.ChoosePlaceholder,
                Wrap = true,
                IsRequired = true,
                ErrorMessage = Sentence(Texts.ProblemChoose),
            },
            Errors);

    private static IReadOnlyList<AdaptiveChoice> YesOrNo() => ReportWords.Choices(ReportWords.Of, Tristate.Yes, Tristate.No, Tristate.NotSure);

    // A day that is none cannot be shown in a date field; the sentence beside it says so.
    private DateOnly? NoticedOn() =>
        DateOnly.TryParseExact(Fields.NoticedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // The same words as on the server, where they follow a colon.
    private static string Sentence(string problem) => char.ToUpper(problem[0], CultureInfo.GetCultureInfo(Texts.Language)) + problem[1..];
}
