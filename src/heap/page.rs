//! Blocks: size-class free lists over 64 KiB-aligned pages.
//!
//! ```text
//! page   │ PageHeader │ block │ block │ …            aligned to PAGE, so any block finds its page header by masking
//! block  │ Links │ Header │ payload …                collectable page
//!        │ Header │ payload …                        leaf page: objects that hold no values
//! ```
//!
//! Blocks of up to `FINE` bytes come in multiples of `GRANULE`. Larger ones come in sizes of which a page holds a round number: 2 to
//! 8, then 10, 12, 14, 16, 20, …; so no more than a fifth of a page is lost. What fills more than half a page gets one of its own.
//!
//! A page is laid out bit by bit, as its blocks are asked for: what is not laid out has never been touched.
//!
//! - B1. A page is one allocation, and pointers into it are made from the allocation's pointer: the mask keeps provenance.
//! - B2. A free block has shape 0, and the first payload word links to the next free block of its class.
//! - B3. `PageHeader::heap` and `free` outlive the page: the heap frees its pages last of all.

use super::{Header, Heap, Links};
use crate::sync::MEMORY;
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::cell::Cell;
use std::ptr::{NonNull, null, null_mut};
use std::sync::atomic::Ordering::Relaxed;

pub const PAGE: usize = 1 << 16;
const FIRST_BLOCK: usize = 64;
/// How much of a page is laid out at once: what the system hands out when memory is first touched.
const STRIP: usize = 4096;
const GRANULE: usize = 16;
const FINE: usize = 512;
const FINE_CLASSES: usize = FINE / GRANULE + 1;
/// By the number of blocks in a page, see `coarse_class`.
const COARSE_CLASSES: usize = 24;
/// In place of an index: the page is about to be given back.
const DYING: usize = usize::MAX;
/// Set aside for the time between an allocation that fails and the MemoryError.
const RESERVE: usize = 4 << 20;
const CLASSES: usize = FINE_CLASSES + COARSE_CLASSES;
pub const LINKS: usize = size_of::<Links>();

/// The free blocks of a class.
pub struct FreeList {
    first: Cell<*mut Header>,
    /// The page that is being laid out; null before the first one, and when it was given back.
    page: Cell<*const PageHeader>,
}

impl FreeList {
    const fn new() -> FreeList {
        FreeList { first: Cell::new(null_mut()), page: Cell::new(null()) }
    }

    pub fn first(&self) -> *mut Header {
        self.first.get()
    }

    /// Takes the first block.
    #[inline(always)]
    fn pop(&self) -> Option<NonNull<Header>> {
        let header = NonNull::new(self.first.get())?;
        // SAFETY: B2.
        self.first.set(unsafe { *header.as_ptr().add(1).cast::<*mut Header>() });
        Some(header)
    }

    /// # Safety
    /// The block is free, of this class, and in no list.
    #[inline(always)]
    unsafe fn push(&self, header: *mut Header) {
        // SAFETY: the block has room for a link, see B2.
        unsafe { header.add(1).cast::<*mut Header>().write(self.first.replace(header)) }
    }
}

#[repr(C)]
pub struct PageHeader {
    pub heap: *const Heap,
    /// The free list that the page's blocks go back to; null when the page is one large block.
    pub free: *const FreeList,
    pub block: usize,
    /// How many blocks are laid out, from the start of the page.
    blocks: Cell<usize>,
    pub collectable: bool,
    /// The place among the heap's pages.
    index: Cell<usize>,
}

/// The free list for blocks of a size above `FINE`, and how many of them a page holds; `None` when it holds only one. Of that number
/// the three highest bits count.
fn coarse_class(whole: usize) -> Option<(usize, usize)> {
    let count = (PAGE - FIRST_BLOCK) / whole.next_multiple_of(GRANULE);
    let shift = (usize::BITS - count.leading_zeros()).saturating_sub(3) as usize;
    (count > 1).then(|| (FINE_CLASSES + shift * 4 + (count >> shift), count >> shift << shift))
}

/// The free lists: leaf and collectable blocks by size in granules.
pub struct Classes([[FreeList; CLASSES]; 2]);

impl Classes {
    pub fn new() -> Classes {
        Classes([const { [const { FreeList::new() }; CLASSES] }; 2])
    }

    pub fn all(&self) -> impl Iterator<Item = &FreeList> {
        self.0.iter().flatten()
    }
}

/// The page header of a block.
///
/// # Safety
/// `header` was returned by `block` and its page is not freed.
#[inline(always)]
pub unsafe fn page_of(header: *mut Header) -> *const PageHeader {
    header.map_addr(|at| at & !(PAGE - 1)).cast_const().cast()
}

impl Heap {
    /// A block for a header and `bytes` of payload, uninitialised.
    #[inline(always)]
    pub(super) fn block(&self, bytes: usize, collectable: bool) -> NonNull<Header> {
        let whole = size_of::<Header>() + bytes.max(8) + if collectable { LINKS } else { 0 };
        if whole <= FINE {
            let list = &self.classes.0[collectable as usize][whole.div_ceil(GRANULE)];
            if let Some(header) = list.pop() {
                return header;
            }
            return self.refill(list, whole.next_multiple_of(GRANULE), collectable);
        }
        self.large_block(whole, collectable)
    }

    #[inline(never)]
    fn large_block(&self, whole: usize, collectable: bool) -> NonNull<Header> {
        let Some((class, count)) = coarse_class(whole) else {
            return self.new_page(whole.saturating_add(FIRST_BLOCK), whole, null(), collectable);
        };
        let list = &self.classes.0[collectable as usize][class];
        if let Some(header) = list.pop() {
            return header;
        }
        self.refill(list, (PAGE - FIRST_BLOCK) / count / GRANULE * GRANULE, collectable)
    }

    /// Gives the reserve back to the system, so that what goes on until the next poll finds memory.
    #[cold]
    fn give_up_reserve(&self) {
        drop(self.reserve.take());
        self.breaker.fetch_or(MEMORY, Relaxed);
    }

    /// Lays a reserve in, unless there is one; false when there is no memory for it. What is never touched costs address space only.
    fn fill_reserve(&self) -> bool {
        let mut reserve = self.reserve.borrow_mut();
        reserve.capacity() != 0 || reserve.try_reserve_exact(RESERVE).is_ok()
    }

    /// What a poll does about `MEMORY`, after a collection: false when memory is still short, and MemoryError is due.
    pub(crate) fn recover(&self) -> bool {
        self.fill_reserve() || {
            self.trim();
            self.fill_reserve()
        }
    }

    /// Gives pages without live objects back to the system. O(heap).
    pub(super) fn trim(&self) {
        let mut pages = self.pages.borrow_mut();
        // SAFETY: B1 and B2.
        unsafe {
            for page in pages.iter() {
                if page.headers().all(|header| (*header).shape.get() == 0) {
                    (*page.at).index.set(DYING);
                }
            }
            for list in self.classes.all() {
                if list.page.get().as_ref().is_some_and(|page| page.index.get() == DYING) {
                    list.page.set(null());
                }
                let mut at = list.first.replace(null_mut());
                while let Some(header) = NonNull::new(at) {
                    at = *header.as_ptr().add(1).cast::<*mut Header>();
                    if (*page_of(header.as_ptr())).index.get() != DYING {
                        list.push(header.as_ptr());
                    }
                }
            }
            pages.retain(|page| (*page.at).index.get() != DYING);
            pages.iter().enumerate().for_each(|(index, page)| (*page.at).index.set(index));
        }
        self.bytes.set(pages.iter().map(|page| page.layout.size()).sum());
    }

    /// How much memory the pages take.
    pub fn bytes(&self) -> usize {
        self.bytes.get()
    }

    #[cold]
    #[inline(never)]
    fn refill(&self, list: &FreeList, block: usize, collectable: bool) -> NonNull<Header> {
        let room = (PAGE - FIRST_BLOCK) / block;
        let links = if collectable { LINKS } else { 0 };
        // SAFETY: B1: the page of the list is one that the heap has, and the blocks lie within it.
        unsafe {
            let mut page = list.page.get();
            if page.is_null() || (*page).blocks.get() == room {
                page = page_of(self.new_page(PAGE, block, list, collectable).as_ptr());
                (*page).blocks.set(0);
                list.page.set(page);
            }
            let from = (*page).blocks.get();
            let to = (from + (STRIP / block).max(1)).min(room);
            (*page).blocks.set(to);
            let block_at = |at: usize| page.cast_mut().byte_add(FIRST_BLOCK + links + at * block).cast::<Header>();
            for at in (from + 1..to).rev() {
                block_at(at).write(Header::free());
                list.push(block_at(at));
            }
            block_at(from).write(Header::free());
            NonNull::new_unchecked(block_at(from))
        }
    }

    /// A new page; returns the header of its first block.
    fn new_page(&self, bytes: usize, block: usize, free: *const FreeList, collectable: bool) -> NonNull<Header> {
        let layout = Layout::from_size_align(bytes, PAGE).expect("a block is far smaller than the address space");
        if !self.fill_reserve() {
            self.breaker.fetch_or(MEMORY, Relaxed);
        }
        // SAFETY: the layout is not empty.
        let mut page = unsafe { alloc(layout) };
        if page.is_null() {
            self.give_up_reserve();
            // SAFETY: as above.
            page = unsafe { alloc(layout) };
        }
        if page.is_null() {
            handle_alloc_error(layout)
        }
        let blocks = Cell::new(1);
        let links = if collectable { LINKS } else { 0 };
        // SAFETY: B1: the page header and the first block fit in the new allocation.
        unsafe {
            let mut pages = self.pages.borrow_mut();
            let index = Cell::new(pages.len());
            page.cast::<PageHeader>().write(PageHeader { heap: self, free, block, blocks, collectable, index });
            self.bytes.set(self.bytes.get() + bytes);
            pages.push(Page { at: page.cast(), layout });
            let first = page.add(FIRST_BLOCK + links).cast::<Header>();
            first.write(Header::free());
            NonNull::new_unchecked(first)
        }
    }

    /// Takes a block back.
    ///
    /// # Safety
    /// Nothing reads the block any more, and it is in no list.
    #[inline(always)]
    pub(super) unsafe fn give_back(&self, header: *mut Header) {
        // SAFETY: B1 to B3.
        unsafe {
            let page = page_of(header);
            header.write(Header::free());
            match (*page).free.as_ref() {
                Some(list) => list.push(header),
                None => self.free_page(page),
            }
        }
    }

    #[cold]
    fn free_page(&self, page: *const PageHeader) {
        let mut pages = self.pages.borrow_mut();
        // SAFETY: B1.
        let at = unsafe { (*page).index.get() };
        let freed = pages.swap_remove(at);
        self.bytes.set(self.bytes.get() - freed.layout.size());
        if let Some(moved) = pages.get(at) {
            // SAFETY: B1.
            unsafe { (*moved.at).index.set(at) }
        }
    }
}

/// An allocated page; freed when dropped.
pub struct Page {
    at: *mut PageHeader,
    layout: Layout,
}

impl Page {
    /// The headers of all blocks that are laid out, free and live.
    pub fn headers(&self) -> impl Iterator<Item = *mut Header> + '_ {
        // SAFETY: B1: the page header was written when the page was made; the blocks lie within it.
        let page = unsafe { &*self.at };
        let first = FIRST_BLOCK + if page.collectable { LINKS } else { 0 };
        (0..page.blocks.get()).map(move |at| unsafe { self.at.byte_add(first + at * page.block).cast() })
    }

    pub fn collectable(&self) -> bool {
        // SAFETY: B1.
        unsafe { (*self.at).collectable }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // SAFETY: allocated with this layout in `new_page`; B3 says that the heap drops its pages last.
        unsafe { dealloc(self.at.cast(), self.layout) }
    }
}
