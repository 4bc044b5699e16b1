using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PhbPortal.Data.Stores;

namespace PhbPortal.Data.Mapping;

internal sealed class StoredSettingMapping : IEntityTypeConfiguration<StoredSetting>
{
    public void Configure(EntityTypeBuilder<StoredSetting> builder) => builder.HasKey(setting => setting.Name);
}
