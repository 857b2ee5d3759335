using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form that chooses a person of Legal: who leads a case, or who is kept out of it.</summary>
/// <param name="Verb"><see cref="Verbs.LegalAssign"/> or <see cref="Verbs.LegalBar"/>.</param>
internal sealed record PersonForm(string Verb) : CaseForm
{
    // No id of a person has an upper-case letter.
    private const string Nobody = "NOBODY";

    /// <summary>The id of a person.</summary>
    public string? Person { get; init; }

    /// <summary>Who can be chosen.</summary>
    public IReadOnlyList<Handler> People { get; init; } = [];

    public override string Verb { get; } = Verb;

    /// <summary>Whether nobody was chosen on purpose.</summary>
    public bool IsNobody => IsAssign && Person == Nobody;

    protected override string Title => IsAssign ? Texts.DeskAssignTitle : Texts.DeskBarTitle;

    protected override string Heading => (IsAssign ? Texts.DeskAssignHeading : Texts.DeskBarHeading).With(Case);

    protected override string SendTitle => IsAssign ? Texts.DeskAssignSend : Texts.DeskBarSend;

    private bool IsAssign => Verb == Verbs.LegalAssign;

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
    [
        (nameof(Person), IsNobody || People.Any(person => person.Id == Person) ? null : Texts.DeskChooseOne),
    ];

    protected override bool CanBeSent => IsAssign || People.Count > 0;

    protected override IEnumerable<AdaptiveElement> Body() =>
    [
        CardText.Paragraph(IsAssign ? Texts.DeskAssignIntro : Texts.DeskBarIntro),
        .. !CanBeSent ? [CardText.Paragraph(Texts.DeskBarNobody)] : CardFields.With(FormInput.Choice(nameof(Person), Texts.DeskPerson, Person, [.. PersonChoices.Of(People), .. IsAssign ? [new AdaptiveChoice(Texts.DeskNobody, Nobody)] : Array.Empty<AdaptiveChoice>()]), Errors),
    ];
}
