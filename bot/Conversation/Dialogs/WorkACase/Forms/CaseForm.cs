using PolicyBot.Cases;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Actions;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Forms;

/// <summary>The form of one deed on a case, empty or with what was typed and what is wrong with it. The ids of its inputs are the names of its members.</summary>
internal abstract record CaseForm
{
    /// <summary>Under which name the form's button carries the ticket.</summary>
    public const string TicketField = "ticket";

    public required CaseNumber Case { get; init; }

    public required string Ticket { get; init; }

    /// <summary>A sentence about the whole form, above everything else.</summary>
    public string? Trouble { get; init; }

    /// <summary>Sentences by field id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>The verb that opens it.</summary>
    public abstract string Verb { get; }

    /// <summary>Of the dialog: at most 24 characters, which is what Slack shows.</summary>
    protected abstract string Title { get; }

    protected abstract string Heading { get; }

    protected abstract string SendTitle { get; }

    /// <summary>Whether there is anything to send: where nothing can be chosen, there is not.</summary>
    protected virtual bool CanBeSent => true;

    /// <summary>What goes along besides the case and the ticket.</summary>
    protected virtual IReadOnlyList<(string Field, string Value)> Carried => [];

    protected abstract IEnumerable<AdaptiveElement> Body();

    /// <summary>Each field with what is wrong with it, or <see langword="null"/>.</summary>
    protected virtual IEnumerable<(string Field, string? Problem)> Problems() => [];

    /// <summary>With a sentence beside each field that is wrong.</summary>
    public CaseForm Checked() => this with
    {
        Errors = Problems().Where(field => field.Problem is not null).ToDictionary(field => field.Field, field => field.Problem!),
    };

    /// <summary>Where nothing can be sent, no field is there that could be wrong.</summary>
    public DialogStep ToDialog() => new DialogStep.Show(Title, ToCard()) { Errors = CanBeSent ? Errors : new Dictionary<string, string>() };

    public AdaptiveCard ToCard() => CardFrame.Of(
        Heading,
        [.. CardText.WarningIf(Trouble), .. Body()],
        [
            .. CanBeSent ? [CardButtons.Submit(SendTitle, Verbs.SentOf(Verb), [(Verbs.CaseField, Case.Text), (TicketField, Ticket), .. Carried])] : Array.Empty<AdaptiveAction>(),
            CardButtons.Cancel(),
        ]);
}
