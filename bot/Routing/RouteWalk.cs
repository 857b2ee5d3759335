namespace PolicyBot.Routing;

/// <summary>One way along the signposts: for these people kept out, at this moment.</summary>
internal sealed class RouteWalk(IReadOnlyDictionary<string, Signpost> signposts, IReadOnlySet<string> barred, DateTimeOffset now)
{
    private readonly List<RouteStep> _steps = [];
    private readonly List<string> _told = [];
    private readonly List<string> _next = [];

    public IReadOnlyList<RouteStep> Steps => _steps;

    public IReadOnlyList<string> Told => _told;

    public IReadOnlyList<string> Next => _next;

    /// <summary>Takes the first of these that may hear of the case, or its deputy; what follows it become the next steps.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TakeFirst(IEnumerable<string> route)
    {
        foreach (var name in route.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!signposts.TryGetValue(name, out var signpost))
                continue;

            if (!signpost.Admits(barred))
                _steps.Add(new RouteStep(signpost.Name, RoutePart.Conflict));
            else if (_told.Count == 0)
                Take(signpost);
            else if (!IsPlaced(signpost))
                AddNext(signpost, RoutePart.Next);
        }

        return _told.Count > 0;
    }

    public void TakeLastResort(string name)
    {
        _steps.Add(new RouteStep(name, RoutePart.LastResort));
        _told.Add(name);
    }

    /// <summary>Tells these as well, unless they have it already.</summary>
    public void AddCopies(IEnumerable<string> copies)
    {
        foreach (var name in copies.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!signposts.TryGetValue(name, out var signpost) || Has(_told, signpost))
                continue;

            var mayHear = signpost.Admits(barred);
            _steps.Add(new RouteStep(signpost.Name, mayHear ? RoutePart.Copy : RoutePart.Conflict));
            if (mayHear)
            {
                _told.Add(signpost.Name);
                _next.RemoveAll(next => next == signpost.Name); // it has heard
            }
        }
    }

    private void Take(Signpost signpost)
    {
        if (signpost.IsOpen(now))
        {
            Tell(new RouteStep(signpost.Name, RoutePart.Used));
        }
        else if (FindDeputy(signpost) is { } deputy)
        {
            AddNext(signpost, RoutePart.Closed);
            Tell(new RouteStep(deputy.Name, RoutePart.Deputy, signpost.Name));
        }
        else
        {
            Tell(new RouteStep(signpost.Name, RoutePart.UsedThoughClosed));
        }
    }

    private Signpost? FindDeputy(Signpost closed)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { closed.Name };
        for (var at = closed; at.Deputy.Length > 0 && seen.Add(at.Deputy) && signposts.TryGetValue(at.Deputy, out var deputy); at = deputy)
        {
            var mayHear = deputy.Admits(barred);
            if (mayHear && deputy.IsOpen(now))
                return deputy;

            _steps.Add(new RouteStep(deputy.Name, mayHear ? RoutePart.DeputyClosed : RoutePart.Conflict, closed.Name));
        }

        return null;
    }

    private void Tell(RouteStep step)
    {
        _steps.Add(step);
        _told.Add(step.Destination);
    }

    private void AddNext(Signpost signpost, RoutePart part)
    {
        _steps.Add(new RouteStep(signpost.Name, part));
        _next.Add(signpost.Name);
    }

    private bool IsPlaced(Signpost signpost) => Has(_told, signpost) || Has(_next, signpost);

    private static bool Has(List<string> names, Signpost signpost) => names.Contains(signpost.Name, StringComparer.Ordinal);
}
