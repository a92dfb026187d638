/** Makers and models that only a virtual machine bears. */
export function isVirtualMachine(manufacturer: string, model: string): boolean {
  return /vmware|virtualbox|innotek|qemu|\bkvm\b|\bxen\b|parallels|virtual machine|bochs|openstack|amazon ec2|google compute/iu.test(
    `${manufacturer} ${model}`,
  );
}
