namespace PolicyBot.Reports;

/// <summary>What the information is about: its kind, never its content.</summary>
public enum InformationKind
{
    CustomerData,
    PricesAndContracts,
    SourceCode,
    TechnicalDesign,
    FormulaOrProcess,
    BusinessPlans,
    StaffRecords,
    Other,
}
