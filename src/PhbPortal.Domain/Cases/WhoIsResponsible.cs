using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Cases;

/// <summary>
/// The one place that decides who is responsible for a person on a day, and whether that is someone other than the site (A15).
/// </summary>
public static class WhoIsResponsible
{
    private const string OfTheSite = "an organisation of this site";

    /// <param name="site">The organisations responsible for the site, from day to day.</param>
    /// <param name="register">The recorded organisation and all its successors, by id; may be empty if the site's own is recorded.</param>
    /// <returns>Null before the history starts.</returns>
    public static ResponsibleOn? On(
        DateOnly day,
        IEnumerable<ResponsibleBody> history,
        IEnumerable<Responsibility> site,
        IReadOnlyDictionary<long, Organisation> register
    )
    {
        if (ResponsibleBody.On(history, day) is not { } body)
            return null;
        var answering = site.Where(held => held.HoldsOn(day)).Select(held => held.OrganisationId).ToHashSet();
        if (body.OrganisationId is not { } onRecord)
            return new(body.OtherOrganisation!, body.FirstDay, answering.Count > 0, body.OwesAfterCare);
        var now = answering.Contains(onRecord) ? onRecord : Succession.CarriedOnBy(onRecord, day, register);
        return new(
            register.TryGetValue(now, out var kept) ? kept.Name : OfTheSite,
            body.FirstDay,
            answering.Count > 0 && !answering.Contains(now),
            body.OwesAfterCare
        );
    }
}
