using Microsoft.AspNetCore.WebUtilities;
using PolicyBot.Cases;
using PolicyBot.Cases.Desk;
using PolicyBot.Reports;

namespace PolicyBot.Channels.Web.Legal.Pages;

/// <summary>
/// What somebody wants to see of the queue, as the page's form says it. What is not understood is left out. Words and tags come in a form's body alone: they are of what is sealed, and
/// addresses are written down everywhere.
/// </summary>
internal sealed record QueueForm
{
    public const string NameText = "text";
    public const string NameTag = "tag";
    public const string NameScope = "show";
    public const string NameStatus = "status";
    public const string NameSeverity = "severity";
    public const string NameCategory = "category";
    public const string NameAssignee = "lead";
    public const string NameDue = "due";
    public const string NameReporter = "reporter";
    public const string NameSort = "sort";
    public const string NameOrder = "order";
    public const string NameAfter = "after";

    public const string Me = "me";
    public const string Nobody = "nobody";
    public const string Overdue = "overdue";
    public const string Named = "named";
    public const string Anonymous = "anonymous";
    public const string Downwards = "down";

    /// <summary>Cases of one page.</summary>
    private const int PageSize = 25;

    private const int Longest = 200;

    private QueueForm() { }

    public string? Text { get; private init; }

    public string? Tag { get; private init; }

    public CaseScope Scope { get; private init; }

    public CaseStatus? Status { get; private init; }

    public Severity? Severity { get; private init; }

    public Category? Category { get; private init; }

    /// <summary><see cref="Me"/>, <see cref="Nobody"/>, or somebody's id.</summary>
    public string? Assignee { get; private init; }

    /// <summary><see cref="Overdue"/>, or a number of days.</summary>
    public string? Due { get; private init; }

    public string? Reporter { get; private init; }

    public CaseSort Sort { get; private init; }

    public bool IsDownwards { get; private init; }

    public string? After { get; private init; }

    public bool IsSearch => Text is not null || Tag is not null;

    /// <summary>Whether more is asked than the page shows by itself.</summary>
    public bool IsNarrowed => IsSearch || this with { After = null, Sort = default, IsDownwards = false } != new QueueForm();

    public static QueueForm OfAddress(IQueryCollection query) => Of(name => query[name].Count == 1 ? query[name][0] : null) with { Text = null, Tag = null };

    public static QueueForm OfBody(IReadOnlyDictionary<string, string> fields) => Of(name => fields.GetValueOrDefault(name));

    public CaseQuery ToQuery() => new()
    {
        Text = Text,
        Tag = Tag,
        Scope = Scope,
        Statuses = Status is { } status ? [status] : [],
        Severities = Severity is { } severity ? [severity] : [],
        Categories = Category is { } category ? [category] : [],
        Assignee = Assignee switch
        {
            null => null,
            Me => new AssigneeFilter.Me(),
            Nobody => new AssigneeFilter.Nobody(),
            var id => new AssigneeFilter.Person(id),
        },
        Overdue = Due == Overdue,
        DueWithinDays = int.TryParse(Due, out var days) ? days : null,
        Anonymous = Reporter is null ? null : Reporter == Anonymous,
        Sort = Sort,
        Descending = IsDownwards,
        PageSize = PageSize,
        Cursor = After,
    };

    /// <summary>The same with another page.</summary>
    public QueueForm From(string? cursor) => this with { After = cursor };

    /// <summary>Names and values of everything that is set; for hidden fields.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields() => new KeyValuePair<string, string?>[]
    {
        new(NameText, Text),
        new(NameTag, Tag),
        new(NameScope, Scope is CaseScope.Open ? null : Scope.ToString()),
        new(NameStatus, Status?.ToString()),
        new(NameSeverity, Severity?.ToString()),
        new(NameCategory, Category?.ToString()),
        new(NameAssignee, Assignee),
        new(NameDue, Due),
        new(NameReporter, Reporter),
        new(NameSort, Sort is CaseSort.Due ? null : Sort.ToString()),
        new(NameOrder, IsDownwards ? Downwards : null),
        new(NameAfter, After),
    }.Where(field => field.Value is not null);

    /// <summary>Without words and tag.</summary>
    public string ToAddress() => QueryHelpers.AddQueryString(QueueEndpoints.Path, (this with { Text = null, Tag = null }).Fields());

    private static QueueForm Of(Func<string, string?> read) => new()
    {
        Text = Words(read(NameText)),
        Tag = Words(read(NameTag)),
        Scope = OneOf<CaseScope>(read(NameScope)) ?? default,
        Status = OneOf<CaseStatus>(read(NameStatus)),
        Severity = OneOf<Severity>(read(NameSeverity)),
        Category = OneOf<Category>(read(NameCategory)),
        Assignee = Words(read(NameAssignee)),
        Due = read(NameDue) is { } due && (due == Overdue || (due.Length <= 4 && due.Length > 0 && due.All(char.IsAsciiDigit))) ? due : null,
        Reporter = read(NameReporter) is Named or Anonymous ? read(NameReporter) : null,
        Sort = OneOf<CaseSort>(read(NameSort)) ?? default,
        IsDownwards = read(NameOrder) == Downwards,
        After = Words(read(NameAfter)),
    };

    private static string? Words(string? text) => text?.Trim() is { Length: > 0 and <= Longest } words ? words : null;

    private static T? OneOf<T>(string? name)
        where T : struct, Enum =>
        Array.Exists(Enum.GetNames<T>(), known => known == name) ? Enum.Parse<T>(name!) : null;
}
