using PolicyBot.Cases.Access;
using PolicyBot.Cases.Handlers;
using PolicyBot.Primitives;

namespace PolicyBot.Cases.Desk;

/// <summary>A query as conditions on <c>legal_case</c>. Values are parameters, never text of the statement.</summary>
internal sealed class QueueFilter
{
    private const string OpenStatuses = "legal_case.status IN ('Received', 'Acknowledged', 'InReview', 'AwaitingReporter')";

    private readonly List<string> _conditions = [BarredPeople.NotBarred];
    private readonly Dictionary<string, object> _parameters = [];

    private QueueFilter(byte[] viewer) => _parameters["viewer"] = viewer;

    private CaseScope _scope;

    public IReadOnlyDictionary<string, object> Parameters => _parameters;

    /// <summary>Tokens that a case must all have, the rarest first.</summary>
    public IReadOnlyList<byte[]> Tokens { get; private set; } = [];

    public static QueueFilter Of(CaseQuery query, Handler handler, byte[] viewer, IReadOnlyList<byte[]> tokens, CaseNumber? number, UtcDay today)
    {
        var filter = new QueueFilter(viewer) { Tokens = tokens };
        for (var i = 0; i < tokens.Count; i++)
            filter._parameters[$"token{i}"] = tokens[i];

        filter._scope = query.Scope;

        filter.AnyOf("status", query.Statuses.Select(status => status.ToString()));
        filter.AnyOf("severity", query.Severities.Select(severity => severity.ToString()));
        filter.AnyOf("category", query.Categories.Select(category => category.ToString()));
        if (query.Anonymous is { } anonymous)
            filter.AnyOf("reporter", [anonymous ? CaseStore.Row.Anonymous : CaseStore.Row.Named]);

        if (query.Assignee is AssigneeFilter.Nobody)
            filter._conditions.Add("legal_case.assignee IS NULL");
        else if (query.Assignee is { } assignee)
            filter.AnyOf("assignee", [assignee is AssigneeFilter.Person person ? person.HandlerId : handler.Id]);

        if (query.Overdue)
            filter.Add("legal_case.due < @today", "today", today.ToString());
        if (query.DueWithinDays is { } days)
            filter.Add("legal_case.due <= @soon", "soon", new UtcDay(today.Date.AddDays(Math.Clamp(days, 0, 3_650))).ToString());
        if (number is { } exact)
            filter.Add("legal_case.number = @number", "number", exact.Text);

        return filter;
    }

    /// <summary>Walks the queue in its order and looks at each case whether it has the tokens: quick when many have.</summary>
    public string ByOrder() => $"legal_case WHERE {All(0, inOrder: true)}";

    /// <summary>Begins with the cases that have the rarest token: quick when few have. Without tokens, with the index by status.</summary>
    public string ByToken() => Tokens.Count == 0
        ? $"legal_case WHERE {All(0, inOrder: false)}"
        : $"case_token AS rarest CROSS JOIN legal_case WHERE rarest.token = @token0 AND legal_case.id = rarest.case_id AND {All(1, inOrder: false)}";

    private string All(int firstToken, bool inOrder)
    {
        // In the queue's order no index on the status may tempt the database to sort all that is open: so it is asked for by what it is not.
        string[] scope = _scope switch
        {
            CaseScope.All => [],
            CaseScope.Closed => ["legal_case.status = 'Closed'"],
            _ => [inOrder ? "legal_case.status <> 'Closed'" : OpenStatuses],
        };

        return string.Join(" AND ", [.. scope, .. _conditions, .. Enumerable.Range(firstToken, Tokens.Count - firstToken).Select(HasToken)]);
    }

    private static string HasToken(int i) => $"EXISTS (SELECT 1 FROM case_token WHERE case_token.token = @token{i} AND case_token.case_id = legal_case.id)";

    private void AnyOf(string column, IEnumerable<string> values)
    {
        var names = new List<string>();
        foreach (var value in values.Distinct(StringComparer.Ordinal))
        {
            var name = $"{column}{names.Count}";
            names.Add($"@{name}");
            _parameters[name] = value;
        }

        if (names.Count > 0)
            _conditions.Add($"legal_case.{column} IN ({string.Join(", ", names)})");
    }

    private void Add(string condition, string name, string value)
    {
        _conditions.Add(condition);
        _parameters[name] = value;
    }
}
