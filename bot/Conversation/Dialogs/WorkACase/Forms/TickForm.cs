using System.Globalization;
using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a handler says of one step of the containment checklist how it stands, who sees to it, and what was done.</summary>
internal sealed record TickForm : CaseForm
{
    private const string Nobody = "NOBODY"; // no id of a person has an upper-case letter

    /// <summary>The number of the step, as the button carried it.</summary>
    public string? Step { get; init; }

    public string? State { get; init; }

    public string? Owner { get; init; }

    public string? Note { get; init; }

    /// <summary>The policy's own words; <see langword="null"/> when it is not known which step is meant.</summary>
    public string? Words { get; init; }

    /// <summary>Who saw to it when the form was opened, as the button carried it: a form that leaves them gives the step to nobody else.</summary>
    public string? Before { get; init; }

    /// <summary>Whether somebody else is to see to it than before.</summary>
    public bool GivesIt => ChosenOwner != (Before is Nobody or "" ? null : Before);

    /// <summary>Who can see to it.</summary>
    public IReadOnlyList<Handler> People { get; init; } = [];

    /// <summary>0 when it is no number.</summary>
    public int Number => int.TryParse(Step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary><see langword="null"/> when it is none of the choices.</summary>
    public StepState? ChosenState => FormInput.Named<StepState>(State);

    /// <summary>An id; <see langword="null"/> for nobody in particular.</summary>
    public string? ChosenOwner => string.IsNullOrEmpty(Owner) || Owner == Nobody ? null : Owner;

    public override string Verb => Verbs.LegalTick;

    protected override string Title => Texts.DeskChecklistTitle;

    protected override string Heading => Texts.DeskTickHeading.With(Number, Case);

    protected override string SendTitle => Texts.DeskSave;

    /// <summary>What a step looks like in the form.</summary>
    public static IReadOnlyDictionary<string, string> FieldsOf(ChecklistStep step)
    {
        var fields = new Dictionary<string, string>
        {
            [nameof(Step)] = step.Number.ToString(CultureInfo.InvariantCulture),
            [nameof(State)] = step.State.ToString(),
            [nameof(Owner)] = step.Owner ?? Nobody,
            [nameof(Before)] = step.Owner ?? Nobody,
        };
        if (step.Note is { } note)
            fields.Add(nameof(Note), note);

        return fields;
    }

    protected override IReadOnlyList<(string Field, string Value)> Carried => [(nameof(Step), Number.ToString(CultureInfo.InvariantCulture)), (nameof(Before), Before ?? Nobody)];

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
    [
        (nameof(State), FormInput.ProblemOf(ChosenState)),
        (nameof(Owner), ChosenOwner is not { } owner || !GivesIt || People.Any(person => person.Id == owner) ? null : Texts.DeskChooseOne),
        (nameof(Note), FormInput.ProblemOf(Note, WorkLimits.Reason, isRequired: ChosenState is StepState.NotApplicable)),
    ];

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        .. Words is null ? [] : CardPieces.Quote(Words),
        .. CardFields.With(FormInput.Choice(nameof(State), Texts.LegalFactStatus, State, FormInput.ChoicesOf(Enum.GetValues<StepState>(), WorkWords.Of)), Errors),
        .. CardFields.With(
            FormInput.Choice(
                nameof(Owner),
                Texts.DeskStepOwner,
                ChosenOwner ?? Nobody,
                [new AdaptiveChoice(Texts.DeskNobody, Nobody), .. Held(), .. PersonChoices.Of(People)],
                isRequired: false),
            Errors),
        .. CardFields.With(FormInput.Words(nameof(Note), Texts.DeskStepNote, Note, WorkLimits.Reason), Errors),
    ];

    // Whoever may not give a step to others still sees that somebody else has it.
    private IEnumerable<AdaptiveChoice> Held() =>
        !GivesIt && ChosenOwner is { } owner && People.All(person => person.Id != owner) ? [new AdaptiveChoice(CardLength.Shorten(owner, CardLength.ButtonTitle), owner)] : [];
}
