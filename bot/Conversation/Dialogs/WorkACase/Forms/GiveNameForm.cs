using PolicyBot.Cases.Casework;
using PolicyBot.Cases.Handlers;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Cards.Inputs;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form by which a custodian lets a handler know who the reporter is.</summary>
internal sealed record GiveNameForm : CaseForm
{
    // So many reasons fit into a card however long they are; the others come up when these are decided.
    private const int AtOnce = 6;

    private const string Refusal = "refuse";

    /// <summary>The id of the handler who learns it.</summary>
    public string? Person { get; init; }

    public string? Why { get; init; }

    /// <summary>Who has asked, each with the reason that they gave.</summary>
    public IReadOnlyList<(Handler Person, string Reason)> Asked { get; init; } = [];

    /// <summary><see langword="null"/> when it is none of the choices.</summary>
    public ReleaseReason? ChosenReason => FormInput.Named<ReleaseReason>(Why);

    public bool IsRefused => Why == Refusal;

    public override string Verb => Verbs.LegalGiveName;

    protected override string Title => Texts.DeskGiveNameTitle;

    protected override string Heading => Texts.DeskGiveNameHeading.With(Case);

    protected override string SendTitle => Texts.DeskGiveNameSend;

    protected override IEnumerable<(string Field, string? Problem)> Problems() =>
    [
        (nameof(Person), Asked.Any(asked => asked.Person.Id == Person) ? null : Texts.DeskChooseOne),
        (nameof(Why), IsRefused ? null : FormInput.ProblemOf(ChosenReason)),
    ];

    protected override bool CanBeSent => Asked.Count > 0;

    protected override IEnumerable<AdaptiveElement> Body() => Asked.Count == 0
        ? [CardText.Paragraph(Texts.DeskGiveNameNobody)]
        :
        [
            CardText.Paragraph(Texts.DeskGiveNameIntro),
            .. Asked.Take(AtOnce).SelectMany(asked => (IEnumerable<AdaptiveElement>)[CardText.Foreign(asked.Person.Name), .. CardPieces.Quote(asked.Reason)]),
            .. CardFields.With(FormInput.Choice(nameof(Person), Texts.DeskGiveNameTo, Person, [.. PersonChoices.Of(Asked.Take(AtOnce).Select(asked => asked.Person))]), Errors),
            .. CardFields.With(
                FormInput.Choice(nameof(Why), Texts.DeskDecision, Why, [.. FormInput.ChoicesOf(Enum.GetValues<ReleaseReason>(), WorkWords.Of), new AdaptiveChoice(Texts.DeskGiveNameRefuse, Refusal)]),
                Errors),
        ];
}
