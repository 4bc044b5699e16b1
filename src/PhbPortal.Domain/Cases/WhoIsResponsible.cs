using PhbPortal.Domain.Programme;

namespace PhbPortal.Domain.Cases;

/// <summary>
/// The one place that says who is responsible for a person on a day, and whether that is somebody else than the site (A15).
/// </summary>
public static class WhoIsResponsible
{
    private const string OfTheSite = "an organisation of this site";

    /// <param name="site">The organisations that answer for the site, from day to day.</param>
    /// <param name="register">The organisation on record and all that follow one, by id; may be empty where the site's own is on
    /// record.</param>
    /// <returns>Nothing before the history begins.</returns>
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
