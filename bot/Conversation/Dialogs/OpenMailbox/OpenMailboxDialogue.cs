using PolicyBot.Cases;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Cards;
using PolicyBot.Conversation.Cards.Elements;
using PolicyBot.Conversation.Turns;
using PolicyBot.Mailbox.Messages;
using PolicyBot.Mailbox.Receipts;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Conversation.Dialogs.OpenMailbox;

/// <summary>Lets a reporter come back: read, write, look again. By receipt it knows nobody; without one it opens only what the channel vouches that this person filed.</summary>
internal sealed class OpenMailboxDialogue(UseMailbox mailbox, TicketOffice tickets) : IDialogue
{
    public bool Takes(string verb) => verb is Verbs.Mailbox or Verbs.MailboxMine or Verbs.MailboxOpen or Verbs.MailboxRefresh or Verbs.MailboxWrite;

    public async Task<Reply> TakeAsync(Turn.Pressed pressed, CancellationToken cancellationToken) => Reply.Of(pressed.Verb switch
    {
        Verbs.MailboxMine => await OpenMineAsync(pressed, cancellationToken),
        Verbs.MailboxOpen => await OpenAsync(pressed.Fields, cancellationToken),
        Verbs.MailboxRefresh => await RefreshAsync(pressed.Fields, cancellationToken),
        Verbs.MailboxWrite => await WriteAsync(pressed.Fields, cancellationToken),
        _ => Ask(typed: null, trouble: null, error: null, message: null),
    });

    private async Task<DialogStep> OpenMineAsync(Turn.Pressed pressed, CancellationToken cancellationToken)
    {
        try
        {
            var view = pressed.Asker is Asker.Employee { FindReach: { } find }
                && CaseNumber.TryParse(pressed.Fields.GetValueOrDefault(Verbs.CaseField), out var number)
                && await find(cancellationToken) is { } reach
                ? await mailbox.OpenNamedAsync(reach, number, cancellationToken)
                : null;

            return view is null ? Ask(typed: null, Texts.DeskMailboxNotYours, error: null, message: null) : View(view, message: null);
        }
        catch (StorageUnavailableException)
        {
            return Ask(typed: null, Texts.MailboxNotReadable, error: null, message: null);
        }
    }

    private async Task<DialogStep> OpenAsync(IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var typed = fields.GetValueOrDefault(MailboxCards.ReceiptField);
        var message = MessageOf(fields);
        if (string.IsNullOrWhiteSpace(typed))
            return Ask(typed: null, trouble: null, Texts.MailboxReceiptMissing, message);

        try
        {
            var view = await mailbox.OpenAsync(typed, cancellationToken);

            return view is null ? Ask(typed, trouble: null, Texts.MailboxNotOpened, message) : View(view, message);
        }
        catch (StorageUnavailableException)
        {
            return Ask(typed, Texts.MailboxNotReadable, error: null, message);
        }
    }

    private async Task<DialogStep> RefreshAsync(IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var message = MessageOf(fields);
        try
        {
            var view = await mailbox.RefreshAsync(fields.GetValueOrDefault(MailboxCards.PassField), cancellationToken);

            return view is null ? Ask(typed: null, Texts.MailboxPassOver, error: null, message) : View(view, message, page: fields.GetValueOrDefault(CardPages.Field));
        }
        catch (StorageUnavailableException)
        {
            return Ask(typed: null, Texts.MailboxNotReadable, error: null, message);
        }
    }

    private async Task<DialogStep> WriteAsync(IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var pass = fields.GetValueOrDefault(MailboxCards.PassField);
        var typed = MessageOf(fields);
        var text = typed?.Trim();
        try
        {
            if (Problem(text) is { } problem)
                return await AgainAsync(pass, typed, trouble: null, problem, cancellationToken);

            if (tickets.Read(fields.GetValueOrDefault(MailboxCards.TicketField), Verbs.MailboxWrite) is not { } ticket)
                return await AgainAsync(pass, typed, Texts.MailboxFormTooOld, error: null, cancellationToken);

            var view = await mailbox.WriteAsync(pass, ticket, text!, cancellationToken);

            return view is null ? Ask(typed: null, Texts.MailboxPassOver, error: null, typed) : View(view, message: null, CardText.Done(Texts.MailboxSent));
        }
        catch (StorageUnavailableException)
        {
            return Ask(typed: null, Texts.MailboxNotSaved, error: null, typed);
        }
    }

    private async Task<DialogStep> AgainAsync(string? pass, string? message, string? trouble, string? error, CancellationToken cancellationToken)
    {
        var view = await mailbox.RefreshAsync(pass, cancellationToken);

        return view is null ? Ask(typed: null, Texts.MailboxPassOver, error: null, message) : View(view, message, trouble is null ? null : CardText.Warning(trouble), error);
    }

    private static string? Problem(string? text) =>
        string.IsNullOrEmpty(text) ? Texts.MailboxMessageMissing
        : text.Length > MessageStore.MaxLength ? Texts.MailboxMessageTooLong.With(MessageStore.MaxLength)
        : ReceiptLook.IsIn(text) ? Texts.MailboxMessageHoldsReceipt
        : null;

    private static string? MessageOf(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue(MailboxCards.MessageField, out var message) && !string.IsNullOrWhiteSpace(message) ? message : null;

    private static DialogStep.Show Ask(string? typed, string? trouble, string? error, string? message)
    {
        var errors = Errors(MailboxCards.ReceiptField, error);

        return new DialogStep.Show(Texts.MailboxTitle, MailboxCards.Ask(typed, trouble, errors, message)) { Errors = errors };
    }

    private DialogStep.Show View(MailboxView view, string? message, AdaptiveElement? notice = null, string? error = null, string? page = null)
    {
        var errors = Errors(MailboxCards.MessageField, error);

        return new DialogStep.Show(Texts.MailboxTitle, MailboxCards.View(view, tickets.Issue(Verbs.MailboxWrite), message, notice, errors, page)) { Errors = errors, Watch = view.Pass };
    }

    private static Dictionary<string, string> Errors(string field, string? error) => error is null ? [] : new() { [field] = error };
}
