using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace PhbPortal.Data;

/// <summary>Eighty random bits as sixteen characters that are hard to misread.</summary>
internal sealed class ReferenceGenerator : ValueGenerator<string>
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz123456789";

    public override bool GeneratesTemporaryValues => false;

    public override string Next(EntityEntry entry) => RandomNumberGenerator.GetString(Alphabet, 16);
}
