namespace PolicyBot.Cases.Desk;

/// <summary>Whose cases are asked for.</summary>
public abstract record AssigneeFilter
{
    private AssigneeFilter() { }

    /// <summary>Cases that nobody leads yet.</summary>
    public sealed record Nobody : AssigneeFilter;

    /// <summary>Cases that whoever looks leads.</summary>
    public sealed record Me : AssigneeFilter;

    /// <param name="HandlerId">See <see cref="Handlers.Handler.Id"/>.</param>
    public sealed record Person(string HandlerId) : AssigneeFilter;
}
