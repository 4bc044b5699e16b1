namespace PhbPortal.Web.Access;

/// <summary>The kind of record a page opens and for what; the most specific one of a page applies.</summary>
public interface IOpens
{
    Act Act { get; }

    RecordAccess Access { get; }
}

/// <summary>
/// This page is about one record: <c>[Opens&lt;PlanAccess&gt;(Act.Write)]</c>. Whoever may not do that gets "not found".
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpensAttribute<TAccess>(Act act) : Attribute, IOpens
    where TAccess : RecordAccess, new()
{
    private static readonly TAccess Shared = new();

    public Act Act => act;

    public RecordAccess Access => Shared;
}
