using PolicyBot.Primitives;
using PolicyBot.Reports;
using PolicyBot.Storage;
using PolicyBot.Storage.Encryption;

namespace PolicyBot.Cases.Casework;

/// <summary>Gives a case that is taken the containment checklist of that day.</summary>
public sealed class BeginChecklist(Database database, TimeProvider time, Vault vault, KeyStore keys, CaseStore cases, CaseworkStore store, IContainmentSteps policy)
{
    /// <summary>"The hour begins when the handler takes the case" (breach-response policy, "First-hour containment checklist").</summary>
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Reads the policy, before a transaction in which others would wait for it, when the case is one that may yet be taken.</summary>
    public async Task<ContainmentSteps?> StepsAsync(Guid caseId, CancellationToken cancellationToken) =>
        await database.ReadAsync((transaction, token) => cases.FindAsync(transaction, caseId, token), cancellationToken) is { Acknowledged: null, Category: not Category.Question }
            ? await policy.FindAsync(cancellationToken)
            : null;

    /// <summary>In the transaction that takes the case. One whose key was destroyed can be taken too, and gets no list: nothing can be sealed for it any more.</summary>
    public async Task BeginAsync(Transaction transaction, CaseSummary taken, ContainmentSteps steps, CancellationToken cancellationToken)
    {
        using var key = await keys.FindAsync(transaction, taken.Id, vault.OpenAs(VaultRole.Handler), cancellationToken);
        if (key is null)
            return;

        var due = taken.IsAnonymous ? taken.Now(time) : Stamp.ToTheMillisecond(time.GetUtcNow() + Hour);
        var list = new Checklist(
            steps.PolicyId,
            steps.PolicyVersion,
            steps.Heading,
            taken.Now(time),
            due,
            [.. steps.Steps.Select((text, place) => new ChecklistStep { Number = place + 1, Text = text })]);
        var work = await store.FindAsync(transaction, taken.Id, key, cancellationToken);
        await store.SaveAsync(transaction, taken.Id, work with { Checklist = list }, key, cancellationToken);
    }
}
