using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Storage;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>To whom somebody may give a case, or a step of it: a lead to everybody who works cases and is not kept out of this one, everybody else to themselves.</summary>
internal sealed class FitPeople(Database database, CaseGate gate, HandlerDirectory people)
{
    public Task<IReadOnlyList<Handler>> OfAsync(Handler handler, CaseSummary summary, CancellationToken cancellationToken) => CaseRights.Give(handler.Roles, CaseRight.Lead)
        ? database.ReadAsync((transaction, token) => AllAsync(transaction, handler, summary, token), cancellationToken)
        : Task.FromResult<IReadOnlyList<Handler>>([handler]);

    private async Task<IReadOnlyList<Handler>> AllAsync(Transaction transaction, Handler handler, CaseSummary summary, CancellationToken cancellationToken)
    {
        var fit = new List<Handler>();
        foreach (var person in people.All.Append(handler).DistinctBy(person => person.Id))
        {
            if (await gate.IsOpenAsync(transaction, person, summary.Id, CaseRight.Work, cancellationToken))
                fit.Add(person);
        }

        return fit;
    }
}
