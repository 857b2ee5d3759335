namespace PolicyBot.Reports;

/// <summary>Which category a way out belongs to.</summary>
public static class Categories
{
    public static Category Of(LeakPath path) => path switch
    {
        LeakPath.LostOrStolenDevice => Category.LossOrTheft,
        LeakPath.DepartingPerson => Category.Departure,
        LeakPath.BreakIn => Category.Intrusion,
        LeakPath.NotSure => Category.Unclear,
        _ => Category.Disclosure,
    };
}
