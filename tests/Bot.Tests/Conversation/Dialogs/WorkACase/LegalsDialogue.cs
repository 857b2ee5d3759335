using PolicyBot.Cases.Handlers;
using PolicyBot.Cases.Handling;
using PolicyBot.Conversation.Dialogs.WorkACase;
using PolicyBot.Conversation.Dialogs.WorkACase.Deeds;
using PolicyBot.Conversation.Turns;
using PolicyBot.Storage.Encryption;
using PolicyBot.Tests.TestKit;

namespace PolicyBot.Tests.Conversation.Dialogs.WorkACase;

/// <summary>Legal's dialogue on a test's desk, wired as the program wires it.</summary>
internal static class LegalsDialogue
{
    public static WorkACaseDialogue On(Desk desk) => new(desk.Read, desk.Get<CaseStandings>(), desk.Work, desk.Get<CaseForms>(), desk.Clock);

    /// <summary>A ticket as the form of this deed carries it.</summary>
    public static string Ticket(Desk desk, string verb, string number) => desk.Get<TicketOffice>().Issue($"{verb} {number}");

    public static Task<Reply> PressAsync(Desk desk, Handler handler, string verb, IReadOnlyDictionary<string, string> fields, bool inGroup = false) =>
        On(desk).TakeAsync(new Turn.Pressed(verb, fields) { Asker = new Asker.Handler(handler), InDialog = true, InGroup = inGroup }, CancellationToken.None);
}
