namespace PolicyBot.Audit;

public static class AuditRoom
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddSingleton<AuditTrail>();
}
