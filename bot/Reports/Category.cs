namespace PolicyBot.Reports;

/// <summary>What sort of thing was filed. Stands in the clear, since routes are chosen and cases listed by it.</summary>
public enum Category
{
    /// <summary>Not a breach: somebody asks Legal what no policy answers.</summary>
    Question,
    Disclosure,
    LossOrTheft,
    Departure,
    Intrusion,
    Unclear,
}
