using System.Collections.Concurrent;
using PolicyBot.Channels.Teams.People;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Remembers in memory what would be kept sealed.</summary>
internal sealed class FakePeople : IKeepConversations
{
    private readonly ConcurrentDictionary<string, ConversationReference> _kept = new(StringComparer.Ordinal);

    public IReadOnlyCollection<ConversationReference> Kept => [.. _kept.Values];

    /// <summary>What goes wrong at the next; nothing by default.</summary>
    public Exception? Fault { get; set; }

    public Task<string> KeepAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
        {
            Fault = null;
            throw fault;
        }

        _kept[NameOf(reference.TenantId, reference.UserId)] = reference;
        return Task.FromResult(NameOf(reference.TenantId, reference.UserId));
    }

    public Task<string?> FindNameAsync(string tenantId, string userId, CancellationToken cancellationToken) =>
        Task.FromResult(_kept.ContainsKey(NameOf(tenantId, userId)) ? NameOf(tenantId, userId) : null);

    public Task ForgetAsync(string tenantId, string userId, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
        {
            Fault = null;
            throw fault;
        }

        _kept.TryRemove(NameOf(tenantId, userId), out _);
        return Task.CompletedTask;
    }

    private static string NameOf(string tenantId, string userId) => $"teams:{tenantId}/{userId}";
}
