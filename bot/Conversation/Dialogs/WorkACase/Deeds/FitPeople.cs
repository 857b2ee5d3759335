using PolicyBot.Cases;
using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Storage;

namespace PolicyBot.Conversation.Dialogs.WorkACase.Deeds;

/// <summary>Whom somebody may name on a case.</summary>
internal sealed class FitPeople(Database database, CaseGate gate, HandlerDirectory people)
{
    /// <summary>Whoever knows of the case, and so could have to be kept out of it: also who only looks at trails, or only gives names.</summary>
    public Task<IReadOnlyList<Handler>> KnowingAsync(CaseSummary summary, CancellationToken cancellationToken) =>
        database.ReadAsync((transaction, token) => WithAsync(transaction, people.All, CaseRight.Know, summary, token), cancellationToken);

    /// <summary>To whom somebody may give a case, or a step of it: a lead to everybody who works cases and is not kept out of this one, everybody else to themselves.</summary>
    public Task<IReadOnlyList<Handler>> OfAsync(Handler handler, CaseSummary summary, CancellationToken cancellationToken) => CaseRights.Give(handler.Roles, CaseRight.Lead)
        ? database.ReadAsync((transaction, token) => WithAsync(transaction, people.All.Append(handler).DistinctBy(person => person.Id), CaseRight.Work, summary, token), cancellationToken)
        : Task.FromResult<IReadOnlyList<Handler>>([handler]);

    private async Task<IReadOnlyList<Handler>> WithAsync(Transaction transaction, IEnumerable<Handler> all, CaseRight right, CaseSummary summary, CancellationToken cancellationToken)
    {
        var fit = new List<Handler>();
        foreach (var person in all)
        {
            if (await gate.IsOpenAsync(transaction, person, summary.Id, right, cancellationToken))
                fit.Add(person);
        }

        return fit;
    }
}
