using System.Collections.Concurrent;

namespace PolicyBot.Outbox.Email;

/// <summary>
/// Who of several addresses has a message already while others have to be tried again. In memory only: after a restart all get it again, under the same
/// Message-Id.
/// </summary>
internal sealed class MailProgress
{
    private readonly ConcurrentDictionary<(Guid Delivery, string Address), bool> _have = new();

    public bool Has(Guid delivery, string address) => _have.ContainsKey((delivery, address));

    public void Note(Guid delivery, string address) => _have[(delivery, address)] = true;

    public void Forget(Guid delivery, IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
            _have.TryRemove((delivery, address), out _);
    }
}
