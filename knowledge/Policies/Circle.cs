namespace PolicyBot.Knowledge.Policies;

/// <summary>Two policies of the same day that supersede each other, directly or by way of others.</summary>
internal sealed record Circle(Policy Kept, Policy Dropped);
