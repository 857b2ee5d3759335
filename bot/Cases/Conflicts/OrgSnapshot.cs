using PolicyBot.Cases.Conflicts.Names;

namespace PolicyBot.Cases.Conflicts;

/// <summary>The people of the org file and of Legal as they stood when it was read. Somebody who is in both by id or by e-mail address is one person.</summary>
internal sealed class OrgSnapshot
{
    private readonly Dictionary<string, OrgPerson> _inFile;
    private readonly ILookup<string, string> _handlers;

    /// <param name="legal">Their ids are those under <c>Legal:Handlers</c>.</param>
    public OrgSnapshot(IReadOnlyList<OrgPerson> inFile, IReadOnlyList<OrgPerson> legal)
    {
        _inFile = inFile.ToDictionary(person => person.Id, StringComparer.Ordinal);
        var byEmail = inFile.Where(person => person.Email is not null).ToLookup(person => Emails.Folded(person.Email!), person => person.Id, StringComparer.Ordinal);
        _handlers = legal
            .SelectMany(handler => LinesOf(handler, byEmail).Append(handler.Id).Distinct(StringComparer.Ordinal).Select(person => (Person: person, Handler: handler.Id)))
            .ToLookup(pair => pair.Person, pair => pair.Handler, StringComparer.Ordinal);
        Names = new KnownNames(inFile.Concat(legal));
        LinesByHandler = legal.ToDictionary(handler => handler.Id, handler => (IReadOnlyList<string>)[.. LinesOf(handler, byEmail)], StringComparer.Ordinal);
    }

    public int People => _inFile.Count;

    /// <summary>How many people of Legal have no line in the file, so that nobody is known to work for them.</summary>
    public int HandlersWithoutLine => LinesByHandler.Count(pair => pair.Value.Count == 0);

    public KnownNames Names { get; }

    private Dictionary<string, IReadOnlyList<string>> LinesByHandler { get; }

    /// <returns>Ids under <c>Legal:Handlers</c> of this person; none for most.</returns>
    public IEnumerable<string> HandlersOf(string person) => _handlers[person];

    /// <returns>Everybody above, each once, in no order. A circle ends where it began.</returns>
    public IReadOnlySet<string> ManagersOf(string person)
    {
        var above = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in LinesByHandler.GetValueOrDefault(person, []).Append(person))
        {
            for (var manager = ManagerOf(line); manager is not null && above.Add(manager); manager = ManagerOf(manager))
            {
            }
        }

        return above;
    }

    private string? ManagerOf(string person) => _inFile.GetValueOrDefault(person)?.Manager;

    private IEnumerable<string> LinesOf(OrgPerson handler, ILookup<string, string> byEmail)
    {
        if (_inFile.ContainsKey(handler.Id))
            yield return handler.Id;

        foreach (var line in handler.Email is { } email ? byEmail[Emails.Folded(email)] : [])
            yield return line;
    }
}
